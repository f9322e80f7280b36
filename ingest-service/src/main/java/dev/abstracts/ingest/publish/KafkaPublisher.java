package dev.abstracts.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Owns the producer. It is Kafka's own, not a channel of SmallRye: a delivery is read by a blocking thread that must slow
 * down when Kafka does and needs the offset of every acknowledgement, which is what the producer's bounded buffer and
 * its callbacks give; a channel would add a message object, an emitter's queue and a future for every record between
 * them. One producer serves all deliveries, so that their records share batches.
 */
@ApplicationScoped
public class KafkaPublisher {

    private static final Logger LOG = Logger.getLogger(KafkaPublisher.class);
    private static final int BATCH_BYTES = 128 << 10;

    private final Map<String, Object> connection;
    private final PublishSettings settings;
    private final Topics topics;
    private final MeterRegistry meters;
    private final OpenTelemetry telemetry;

    private @Nullable Producer<byte[], byte[]> producer;
    private @Nullable KafkaClientMetrics producerMeters;
    private boolean broken;

    public KafkaPublisher(
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            PublishSettings settings,
            Topics topics,
            MeterRegistry meters,
            OpenTelemetry telemetry) {
        this.connection = Map.copyOf(connection);
        this.settings = settings;
        this.topics = topics;
        this.meters = meters;
        this.telemetry = telemetry;
    }

    /** Connects early, so that the first delivery need not wait; Kafka may still be down. */
    void start(@Observes StartupEvent event) {
        try {
            producer();
        } catch (UnavailableException e) {
            LOG.warnf("%s; the next delivery tries again", e.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        close(settings.timeout());
    }

    /**
     * A publication for one delivery.
     *
     * @throws UnavailableException when no producer can be made, as when the name of Kafka's host means nothing yet
     */
    public Publication open() throws UnavailableException {
        return new KafkaPublication(
                producer(), topics, settings.window(), this::broke, new PublicationTrace(telemetry, topics.raw()));
    }

    /**
     * Writes one message that belongs to no delivery, and waits until it is durable.
     *
     * @param value null for a tombstone
     */
    public void write(String topic, String key, byte @Nullable [] value) throws UnavailableException {
        Producer<byte[], byte[]> used = producer();
        try {
            used.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value)).get();
        } catch (ExecutionException | KafkaException | IllegalStateException e) {
            if (!(e.getCause() instanceof RetriableException)) {
                broke(used);
            }
            throw new UnavailableException("kafka does not take it: " + rootMessage(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while kafka was written to", e);
        }
    }

    /** Told of a failure after which a producer never works again: the next delivery gets a new one. */
    private synchronized void broke(Producer<byte[], byte[]> failed) {
        broken |= failed == producer;
    }

    private synchronized Producer<byte[], byte[]> producer() throws UnavailableException {
        if (broken) {
            close(Duration.ZERO);
        }
        if (producer == null) {
            try {
                Producer<byte[], byte[]> made = new KafkaProducer<>(properties());
                producerMeters = new KafkaClientMetrics(made);
                producerMeters.bindTo(meters);
                producer = made;
            } catch (KafkaException e) {
                throw new UnavailableException("kafka cannot be reached: " + rootMessage(e), e);
            }
        }
        return producer;
    }

    private synchronized void close(Duration wait) {
        if (producerMeters != null) {
            producerMeters.close();
            producerMeters = null;
        }
        if (producer != null) {
            producer.close(wait);
            producer = null;
        }
        broken = false;
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(connection);
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, "ingest-service");
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_MESSAGE_BYTES);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, millis(settings.linger()));
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, settings.buffer().asLongValue());
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.maxBlock().toMillis());
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(settings.timeout()));
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(settings.timeout()) / 2);
        properties.put(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        return properties;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
