package dev.abstracts.enrich.topology;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.enrich.rejection.DeadLetter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What happens to records, as metrics and log lines. Counted when processed: a transaction that is aborted and done again
 * counts twice.
 */
public final class EnrichEvents {

    private static final Logger LOG = Logger.getLogger(EnrichEvents.class);

    private final MeterRegistry registry;
    private final Counter stale;
    private final Map<Format, Counter> parsed = new ConcurrentHashMap<>();
    private final Map<String, Counter> written = new ConcurrentHashMap<>();

    public EnrichEvents(MeterRegistry registry) {
        this.registry = registry;
        this.stale = registry.counter("abstracts.sightings.stale");
    }

    void parsed(Format format) {
        parsed.computeIfAbsent(format, each -> registry.counter("abstracts.records.parsed", "format", each.name()))
                .increment();
    }

    /** The source has already said something newer. */
    void stale() {
        stale.increment();
    }

    /** @param change absent if the paper was written again as it was */
    void assembled(@Nullable PaperChange change) {
        String kind = change == null ? "none" : change.kind().name().toLowerCase(Locale.ROOT);
        written.computeIfAbsent(kind, each -> registry.counter("abstracts.papers.written", "change", each))
                .increment();
    }

    void rejected(RejectedRecord rejected, DeadLetter.Place place) {
        String stage = rejected.stage().name().toLowerCase(Locale.ROOT);
        registry.counter(
                        "abstracts.records.rejected",
                        "stage",
                        stage,
                        "code",
                        rejected.code().code())
                .increment();
        LOG.debugf(
                "rejected record %s at %s as %s: %s",
                rejected.recordId(), place, rejected.code().code(), rejected.detail());
    }

    /** Our mistake, not the record's: logged with its stack, as it would otherwise show only as a rejection. */
    void failed(String what, DeadLetter.Place place, Throwable failure) {
        LOG.errorf(failure, "%s failed on the message at %s, which is rejected", what, place);
    }
}
