package dev.abstracts.search.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.elasticsearch.DocumentId;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A rejection as it is indexed: what it is asked for by, and the rejection itself.
 *
 * @param key the document's id, which also breaks ties between rejections of one moment
 */
record RejectedDocument(
        String key,
        RecordId recordId,
        @Nullable FeedName feed,
        @Nullable String delivery,
        RejectedRecord.Stage stage,
        RejectionCode code,
        Instant rejectedAt,
        RejectedRecord rejected) {

    static RejectedDocument of(RejectedRecord rejected, ConsumerRecord<byte[], byte[]> message) {
        return new RejectedDocument(
                key(rejected, message),
                rejected.recordId(),
                rejected.feed(),
                rejected.delivery(),
                rejected.stage(),
                rejected.code(),
                rejected.rejectedAt(),
                rejected);
    }

    /**
     * One document for each record of each delivery, however often its rejection was written. What is known of no
     * delivery is a message that could not be read: then the place where it stands tells it from others.
     */
    private static String key(RejectedRecord rejected, ConsumerRecord<byte[], byte[]> message) {
        String delivery = rejected.delivery();
        String place = delivery != null
                ? delivery
                : Stream.of("dead-letter-topic", "dead-letter-partition", "dead-letter-offset")
                        .map(name -> header(message, name))
                        .collect(Collectors.joining("/"));
        return DocumentId.of(rejected.recordId() + "/" + place);
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
