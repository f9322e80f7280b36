package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.RejectionCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** What ingest counts: deliveries by outcome, records by outcome, bytes, and how many deliveries are being read. */
@Singleton
final class IntakeMeters {

    private static final String RECORDS = "abstracts.ingest.records";
    private static final String DELIVERIES = "abstracts.ingest.deliveries";

    private final MeterRegistry registry;
    private final Counter published;
    private final Counter duplicates;
    private final Counter bytes;
    private final AtomicInteger reading;

    IntakeMeters(MeterRegistry registry) {
        this.registry = registry;
        this.published = registry.counter(RECORDS, "outcome", "published");
        this.duplicates = registry.counter(RECORDS, "outcome", "duplicate");
        this.bytes = Counter.builder("abstracts.ingest.document")
                .baseUnit("bytes")
                .description("Documents read, decompressed")
                .register(registry);
        this.reading = registry.gauge("abstracts.ingest.deliveries.reading", new AtomicInteger());
        deliveryCounter("accepted");
    }

    void published() {
        published.increment();
    }

    void duplicate() {
        duplicates.increment();
    }

    void refused(RejectionCode code) {
        registry.counter(RECORDS, "outcome", code.code()).increment();
    }

    void begun() {
        reading.incrementAndGet();
    }

    void ended(long documentBytes) {
        reading.decrementAndGet();
        bytes.increment(documentBytes);
    }

    void accepted() {
        deliveryCounter("accepted").increment();
    }

    void failed(RejectionCode code) {
        deliveryCounter(code.code()).increment();
    }

    private Counter deliveryCounter(String outcome) {
        return registry.counter(DELIVERIES, "outcome", outcome);
    }
}
