package dev.abstracts.enrich.vector;

import dev.abstracts.contract.PaperId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What happens to papers' vectors, as metrics and log lines; counted when processed, so that what is done again counts twice. */
final class VectorEvents {

    private static final Logger LOG = Logger.getLogger(VectorEvents.class);

    private final Counter computed;
    private final Counter reused;
    private final Counter removed;
    private final Counter skipped;
    private volatile @Nullable String problem;

    VectorEvents(MeterRegistry registry) {
        this.computed = registry.counter("abstracts.vectors.computed");
        this.reused = registry.counter("abstracts.vectors.reused");
        this.removed = registry.counter("abstracts.vectors.removed");
        this.skipped = registry.counter("abstracts.vectors.skipped");
    }

    void computed() {
        computed.increment();
        problem = null;
    }

    /** The model did not work; the paper is tried again. */
    void failed(RuntimeException failure) {
        problem = String.valueOf(failure.getMessage());
    }

    /** The model works, but not on this paper's text. */
    void skipped(PaperId paper, RuntimeException failure) {
        skipped.increment();
        LOG.errorf(failure, "no vector for %s, on whose text the model fails; it is not found by its meaning", paper);
    }

    /** Why the last vector could not be made; null if it could. */
    @Nullable
    String problem() {
        return problem;
    }

    /** The text has not changed: its vector was published again. */
    void reused() {
        reused.increment();
    }

    /** The paper is gone. */
    void removed() {
        removed.increment();
    }

    void unreadable(String topic, int partition, long offset, String detail) {
        LOG.warnf("no vector for the message at %s/%d@%d: %s", topic, partition, offset, detail);
    }

    long computedSoFar() {
        return (long) computed.count();
    }

    long reusedSoFar() {
        return (long) reused.count();
    }
}
