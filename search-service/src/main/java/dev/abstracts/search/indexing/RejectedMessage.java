package dev.abstracts.search.indexing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Paper;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A rejection of a message of which nothing but its bytes may be known. */
public final class RejectedMessage {

    private static final byte[] NO_BYTES = {};

    private RejectedMessage() {}

    /** @param origin the record that the message is about, or null where the message cannot be read */
    public static RejectedRecord of(
            ConsumerRecord<byte[], byte[]> message,
            Paper.@Nullable Provenance origin,
            RejectionCode code,
            String detail) {
        byte[] value = message.value() == null ? NO_BYTES : message.value();
        RecordId hash = RecordId.ofBytes(value);
        return new RejectedRecord(
                origin == null ? hash : origin.recordId(),
                origin == null ? null : origin.feed(),
                origin == null ? null : origin.delivery(),
                origin == null ? null : origin.format(),
                null,
                RejectedRecord.Stage.INDEX,
                code,
                detail,
                null,
                null,
                firstPart(value),
                value.length,
                hash.value(),
                Instant.now());
    }

    private static String firstPart(byte[] value) {
        int length = Math.min(value.length, RejectedRecord.MAX_TEXT_BYTES);
        while (length > 0 && length < value.length && (value[length] & 0xC0) == 0x80) {
            length--;
        }
        return new String(value, 0, length, UTF_8);
    }
}
