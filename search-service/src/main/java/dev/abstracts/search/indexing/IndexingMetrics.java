package dev.abstracts.search.indexing;

import dev.abstracts.contract.RejectionCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What one loop does, as metrics: {@code abstracts_index_*}, each with the flow's name. */
final class IndexingMetrics implements AutoCloseable {

    private final MeterRegistry registry;
    private final Tags tags;
    private final Counter indexed;
    private final Counter superseded;
    private final Counter retried;
    private final Timer requests;
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

    void indexed(boolean changed) {
        (changed ? indexed : superseded).increment();
    }

    void rejected(RejectionCode code) {
        registry.counter("abstracts.index.rejected", tags.and("code", code.code()))
                .increment();
    }

    void retried(int records) {
        retried.increment(records);
    }

    void request(long nanos) {
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
