package dev.abstracts.search.indexing;

import dev.abstracts.contract.RejectionCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** What one loop does, as metrics: {@code abstracts_index_*}, each with the flow's name. */
final class IndexingMetrics implements AutoCloseable {

    private static final Duration[] SECONDS = LongStream.of(
                    50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Tags tags;
    private final Counter indexed;
    private final Counter superseded;
    private final Counter retried;
    private final Timer requests;
    private final DistributionSummary batches;
    private final Timer delay;
    private final Gauge paused;
    private final Map<Integer, Lag> lags = new ConcurrentHashMap<>();

    private record Lag(AtomicLong records, Meter gauge) {}

    IndexingMetrics(MeterRegistry registry, String flow, Supplier<IndexingState> state) {
        this.registry = registry;
        this.tags = Tags.of("flow", flow);
        this.indexed = records("indexed");
        this.superseded = records("superseded");
        this.retried = registry.counter("abstracts.index.retries", tags);
        this.requests = Timer.builder("abstracts.index.bulk")
                .description("time from sending a bulk request to acting on its answer")
                .serviceLevelObjectives(SECONDS)
                .tags(tags)
                .register(registry);
        this.batches = DistributionSummary.builder("abstracts.index.batch")
                .description("records in a bulk request")
                .tags(tags)
                .register(registry);
        this.delay = Timer.builder("abstracts.index.delay")
                .description("from a record's being written to its topic until it is in the index")
                .serviceLevelObjectives(SECONDS)
                .tags(tags)
                .register(registry);
        this.paused = Gauge.builder(
                        "abstracts.index.paused", state, s -> s.get() instanceof IndexingState.Running ? 0 : 1)
                .description("1 while indexing is paused or stopped")
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    private Counter records(String outcome) {
        return registry.counter("abstracts.index.records", tags.and("outcome", outcome));
    }

    /** @param writtenAt when the record was written to its topic, in milliseconds since 1970 */
    void indexed(boolean changed, long writtenAt) {
        (changed ? indexed : superseded).increment();
        delay.record(Math.max(0, System.currentTimeMillis() - writtenAt), TimeUnit.MILLISECONDS);
    }

    void rejected(RejectionCode code) {
        registry.counter("abstracts.index.rejected", tags.and("code", code.code()))
                .increment();
    }

    void retried(int records) {
        retried.increment(records);
    }

    void request(int records, long nanos) {
        batches.record(records);
        requests.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** @param records read or not that are not resolved yet */
    void lag(int partition, long records) {
        lags.computeIfAbsent(partition, this::newLag).records().set(records);
    }

    private Lag newLag(int partition) {
        AtomicLong records = new AtomicLong();
        Meter gauge = Gauge.builder("abstracts.index.lag", records, AtomicLong::get)
                .description("records of the topic that are not in the index yet")
                .tags(tags.and("partition", Integer.toString(partition)))
                .register(registry);
        return new Lag(records, gauge);
    }

    void revoked(int partition) {
        Lag lag = lags.remove(partition);
        if (lag != null) {
            registry.remove(lag.gauge());
        }
    }

    /** Takes the gauges of a loop that has ended out of the registry; counters stay. */
    @Override
    public void close() {
        lags.keySet().forEach(this::revoked);
        registry.remove(paused);
    }
}
