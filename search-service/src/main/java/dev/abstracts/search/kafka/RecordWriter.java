package dev.abstracts.search.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Writes records to Kafka, one by one and durably. */
@ApplicationScoped
public class RecordWriter {

    private final Producer<byte[], byte[]> producer;

    public RecordWriter(KafkaClients kafka) {
        this.producer = kafka.producer();
    }

    /** Completes when the record is durable, and exceptionally when it is not; on a thread of Kafka's. */
    public CompletionStage<Void> write(ProducerRecord<byte[], byte[]> message) {
        CompletableFuture<Void> durable = new CompletableFuture<>();
        try {
            producer.send(message, (metadata, failure) -> {
                if (failure == null) {
                    durable.complete(null);
                } else {
                    durable.completeExceptionally(failure);
                }
            });
        } catch (KafkaException e) {
            durable.completeExceptionally(e);
        }
        return durable;
    }

    /** Waits until everything that was written is durable, or has failed. */
    public void flush() {
        producer.flush();
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
