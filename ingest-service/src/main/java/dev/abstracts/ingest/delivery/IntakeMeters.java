package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.RejectionCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What ingest counts: deliveries by outcome, records by outcome, bytes, and how many deliveries are being read. */
@Singleton
final class IntakeMeters {

    private static final String RECORDS = "abstracts.ingest.records";
    /** Feeds beyond are counted together: whoever may push may name ever new ones. */
    private static final int MOST_FEEDS = 500;

    private static final String DELIVERIES = "abstracts.ingest.deliveries";

    private final MeterRegistry registry;
    private final Set<FeedName> named = ConcurrentHashMap.newKeySet();
    private final Counter bytes;
    private final AtomicInteger reading;

    IntakeMeters(MeterRegistry registry) {
        this.registry = registry;
        this.bytes = Counter.builder("abstracts.ingest.document")
                .baseUnit("bytes")
                .description("Documents read, decompressed")
                .register(registry);
        this.reading = registry.gauge("abstracts.ingest.deliveries.reading", new AtomicInteger());
        deliveryCounter("accepted");
    }

    /** What becomes of the records of one document. */
    Records of(FeedName feed, Format format) {
        if (named.size() < MOST_FEEDS) {
            named.add(feed);
        }
        boolean known = named.contains(feed);
        return new Records(Tags.of("feed", known ? feed.value() : "other", "format", format.name()));
    }

    /** {@code abstracts_ingest_records_total}: each with its feed, format and outcome, of which the refusals' are their codes. */
    final class Records {

        private final Tags tags;
        private final Counter published;
        private final Counter duplicates;

        private Records(Tags tags) {
            this.tags = tags;
            this.published = counter("published");
            this.duplicates = counter("duplicate");
        }

        void published() {
            published.increment();
        }

        void duplicate() {
            duplicates.increment();
        }

        void refused(RejectionCode code) {
            counter(code.code()).increment();
        }

        private Counter counter(String outcome) {
            return registry.counter(RECORDS, tags.and("outcome", outcome));
        }
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
