package dev.abstracts.search.indexing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.search.kafka.RecordWriter;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes to the rejected topic, with the headers that dead-letter topics carry under SmallRye's names. */
final class Rejections {

    private final RecordWriter writer;
    private final String topic;

    Rejections(RecordWriter writer, String topic) {
        this.writer = writer;
        this.topic = topic;
    }

    /**
     * @param origin the message that is rejected
     * @return completes when the rejection is durable, and exceptionally when it is not
     */
    CompletionStage<Void> publish(RejectedRecord rejected, ConsumerRecord<byte[], byte[]> origin) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(topic, rejected.recordId().value().getBytes(UTF_8), MessageJson.write(rejected));
        header(message, "dead-letter-reason", rejected.code().code());
        header(message, "dead-letter-cause", rejected.detail());
        header(message, "dead-letter-topic", origin.topic());
        header(message, "dead-letter-partition", Integer.toString(origin.partition()));
        header(message, "dead-letter-offset", Long.toString(origin.offset()));
        return writer.write(message);
    }

    private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }
}
