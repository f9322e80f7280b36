package dev.abstracts.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.Topics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Sends through the shared producer; counts acknowledgements on the producer's thread. */
final class KafkaPublication implements Publication {

    private final Producer<byte[], byte[]> producer;
    private final Topics topics;
    private final int windowSize;
    private final Semaphore window;
    private final Consumer<Producer<byte[], byte[]>> whenBroken;
    private final PublicationTrace trace;

    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Map<Integer, Long> positions = new ConcurrentHashMap<>();

    KafkaPublication(
            Producer<byte[], byte[]> producer,
            Topics topics,
            int windowSize,
            Consumer<Producer<byte[], byte[]>> whenBroken,
            PublicationTrace trace) {
        this.producer = producer;
        this.topics = topics;
        this.windowSize = windowSize;
        this.window = new Semaphore(windowSize);
        this.whenBroken = whenBroken;
        this.trace = trace;
    }

    @Override
    public void begin(Delivery delivery) throws UnavailableException {
        trace.of(delivery);
        send(message(delivery), ack -> {});
        throwFailure();
    }

    @Override
    public void publish(RawRecord message) throws UnavailableException {
        send(raw(message, null), this::published);
        throwFailure();
    }

    @Override
    public void publishEverywhere(RawRecord message) throws UnavailableException {
        try {
            for (PartitionInfo info : producer.partitionsFor(topics.raw())) {
                send(raw(message, info.partition()), this::published);
            }
        } catch (KafkaException | IllegalStateException e) {
            fail(e);
        }
        throwFailure();
    }

    private ProducerRecord<byte[], byte[]> raw(RawRecord message, @Nullable Integer partition) {
        return new ProducerRecord<>(
                topics.raw(), partition, message.source().value().getBytes(UTF_8), MessageJson.write(message));
    }

    private void published(RecordMetadata ack) {
        positions.merge(ack.partition(), ack.offset(), Math::max);
        published.incrementAndGet();
    }

    @Override
    public void reject(RejectedRecord message) throws UnavailableException {
        byte[] key = message.recordId().value().getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> rejected =
                new ProducerRecord<>(topics.rejected(), key, MessageJson.write(message));
        Headers headers = rejected.headers();
        headers.add("dead-letter-reason", message.code().code().getBytes(UTF_8));
        headers.add("dead-letter-cause", message.detail().getBytes(UTF_8));
        send(rejected, ack -> refused.incrementAndGet());
        throwFailure();
    }

    @Override
    public void awaitDurable() throws UnavailableException {
        // Every message ends in an acknowledgement or, after the producer's own timeout, in an error.
        window.acquireUninterruptibly(windowSize);
        window.release(windowSize);
        throwFailure();
    }

    @Override
    public Durable durable() {
        return new Durable(published.get(), refused.get(), positions);
    }

    @Override
    public void complete(Delivery delivery) throws UnavailableException {
        send(message(delivery), ack -> {});
        awaitDurable();
        trace.ended(durable());
    }

    @Override
    public void breakOff(Delivery delivery) {
        send(message(delivery), ack -> {});
        trace.brokeOff(durable());
    }

    private ProducerRecord<byte[], byte[]> message(Delivery delivery) {
        return new ProducerRecord<>(topics.deliveries(), delivery.id().getBytes(UTF_8), MessageJson.write(delivery));
    }

    private void send(ProducerRecord<byte[], byte[]> message, Consumer<RecordMetadata> whenDurable) {
        trace.carryOn(message.headers());
        window.acquireUninterruptibly();
        try {
            producer.send(message, (ack, error) -> {
                if (error == null) {
                    whenDurable.accept(ack);
                } else {
                    fail(error);
                }
                window.release();
            });
        } catch (KafkaException | IllegalStateException e) {
            fail(e);
            window.release();
        }
    }

    private void fail(Exception e) {
        if (failure.compareAndSet(null, e)) {
            trace.failed(e);
        }
        if (!(e instanceof RetriableException)) {
            whenBroken.accept(producer);
        }
    }

    private void throwFailure() throws UnavailableException {
        Exception e = failure.get();
        if (e != null) {
            throw new UnavailableException("kafka does not take it: " + KafkaPublisher.rootMessage(e), e);
        }
    }
}
