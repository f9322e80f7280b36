package dev.abstracts.enrich.rejection;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectedRecord.Stage;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.Sighting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes rejections of what the two stages of the topology read. */
public final class Rejections {

    private static final int MAX_DETAIL = 2_000;

    private Rejections() {}

    /** A raw record that was read but not understood; its text is kept. */
    public static RejectedRecord ofRecord(RawRecord record, RejectionCode code, String detail, Instant at) {
        byte[] text = record.text().getBytes(UTF_8);
        return new RejectedRecord(
                record.recordId(),
                record.feed(),
                record.delivery(),
                record.format(),
                record.source(),
                Stage.PARSE,
                code,
                shortened(detail),
                record.position(),
                record.line(),
                head(text),
                text.length,
                sha256(text),
                at);
    }

    /** A sighting that its paper cannot take; the message is kept. */
    public static RejectedRecord ofSighting(
            Sighting sighting, byte[] message, RejectionCode code, String detail, Instant at) {
        return new RejectedRecord(
                sighting.recordId(),
                sighting.feed(),
                sighting.delivery(),
                sighting.format(),
                sighting.source(),
                Stage.ASSEMBLE,
                code,
                shortened(detail),
                null,
                null,
                head(message),
                message.length,
                sha256(message),
                at);
    }

    /**
     * A message that is not what its topic holds. Its id is the hash of its bytes, or of its place if it has none, so
     * that two empty messages are two rejections.
     */
    public static RejectedRecord ofMessage(
            byte @Nullable [] message, DeadLetter.Place place, Stage stage, String detail, Instant at) {
        byte[] bytes = message == null ? new byte[0] : message;
        RecordId id = RecordId.ofBytes(bytes.length == 0 ? place.toString().getBytes(UTF_8) : bytes);
        return new RejectedRecord(
                id,
                null,
                null,
                null,
                null,
                stage,
                RejectionCode.UNREADABLE_MESSAGE,
                shortened(detail),
                null,
                null,
                head(bytes),
                bytes.length,
                sha256(bytes),
                at);
    }

    /** A detail may quote the record; half a surrogate pair in it could not be written. */
    private static String shortened(String detail) {
        String text = detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL) + "…";
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    /** The first 64 KiB, not cutting a character in two; what is not UTF-8 is shown as U+FFFD. */
    static String head(byte[] bytes) {
        int end = Math.min(bytes.length, RejectedRecord.MAX_TEXT_BYTES);
        while (end < bytes.length && end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, UTF_8);
    }

    private static String sha256(byte[] bytes) {
        return RecordId.ofBytes(bytes).value();
    }
}
