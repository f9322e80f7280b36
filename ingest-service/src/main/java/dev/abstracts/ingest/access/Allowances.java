package dev.abstracts.ingest.access;

import dev.abstracts.contract.AccessKey;
import dev.abstracts.ingest.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is left to each caller of its limits. Kept by this replica alone, and of the callers that were seen last. */
@Singleton
final class Allowances {

    private static final int MAX_CALLERS = 5_000;

    private final AccessSettings.Limits defaults;
    private final Clock clock;
    private final Map<String, Allowance> byCaller = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > MAX_CALLERS;
        }
    };

    Allowances(AccessSettings settings, Clock clock) {
        this.defaults = settings.limits();
        this.clock = clock;
    }

    /**
     * Counts a request, and tells the caller what is left in {@code RateLimit} and {@code RateLimit-Policy} of the answer.
     *
     * @param delivery whether it sends a document
     * @throws ProblemException {@code too-many-requests}
     */
    void take(Caller caller, boolean delivery, RoutingContext exchange) {
        if (caller.limits() == null) {
            return;
        }
        Allowance allowance = of(caller.who(), limits(caller.limits()));
        allowance.take(caller.who(), delivery, exchange);
    }

    private Allowance of(String who, Limits limits) {
        synchronized (byCaller) {
            Allowance known = byCaller.get(who);
            if (known != null && known.limits().equals(limits)) {
                return known;
            }
            Allowance fresh = new Allowance(limits, clock);
            byCaller.put(who, fresh);
            return fresh;
        }
    }

    private Limits limits(AccessKey.Limits own) {
        return new Limits(
                or(own.requestsPerMinute(), defaults.requestsPerMinute()),
                or(own.bytesPerDay(), defaults.bytesPerDay().asLongValue()),
                or(own.inFlight(), defaults.inFlight()));
    }

    private static long or(@Nullable Long own, long otherwise) {
        return own == null ? otherwise : own;
    }

    /** Those of one caller; 0 for none. */
    record Limits(long requestsPerMinute, long bytesPerDay, long inFlight) {}
}
