package dev.abstracts.enrich.vector;

import dev.abstracts.contract.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jboss.logging.Logger;

/** Looks again and again how far the pipeline is behind, and says each time whether vectors have to wait. */
final class LagWatch {

    private static final Logger LOG = Logger.getLogger(LagWatch.class);

    private final Map<String, Object> connection;
    private final Topics topics;
    private final VectorSettings settings;
    private final Consumer<Boolean> waits;
    private final CompletableFuture<Void> stopping = new CompletableFuture<>();
    private final Thread thread = new Thread(this::watch, "vectors-lag");
    private final VectorRate rate;
    private volatile LagState state = new LagState.Unknown("not asked yet");

    /** @param waits told after each look whether vectors have to wait; also while nobody knows how far the pipeline is */
    LagWatch(
            Map<String, Object> connection,
            Topics topics,
            VectorSettings settings,
            VectorRate rate,
            Consumer<Boolean> waits) {
        this.connection = new HashMap<>(connection);
        this.connection.put(AdminClientConfig.CLIENT_ID_CONFIG, "enrich-service-lag");
        this.connection.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        this.topics = topics;
        this.settings = settings;
        this.rate = rate;
        this.waits = waits;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void stop() throws InterruptedException {
        stopping.complete(null);
        if (thread.getState() != Thread.State.NEW) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    LagState state() {
        return state;
    }

    private void watch() {
        try {
            while (!stopping.isDone()) {
                try (Admin admin = Admin.create(connection)) {
                    lookWith(new PipelineLag(admin, topics));
                } catch (RuntimeException e) {
                    // Whatever it is, vectors do not go on without being watched.
                    unknown(e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookWith(PipelineLag lag) throws InterruptedException {
        boolean othersAreForgotten = false;
        do {
            try {
                PipelineLag.Reading read = lag.read();
                boolean wait = read.behind() > settings.yieldsAbove();
                state = new LagState.Known(read, wait);
                waits.accept(wait);
                if (!othersAreForgotten) {
                    othersAreForgotten = forgetOthers(lag);
                }
            } catch (ExecutionException | TimeoutException e) {
                unknown(e);
            }
            rate.look();
        } while (!stoppingWithin(settings.lookEvery()));
    }

    private static boolean forgetOthers(PipelineLag lag) throws InterruptedException, TimeoutException {
        try {
            lag.forgetOtherGenerations();
            return true;
        } catch (ExecutionException e) {
            LOG.debugf("papers of another generation are still read: %s", e.getMessage());
            return false;
        }
    }

    private void unknown(Exception problem) throws InterruptedException {
        Throwable cause = problem.getCause() == null ? problem : problem.getCause();
        state = new LagState.Unknown(String.valueOf(cause.getMessage()));
        waits.accept(true);
        stoppingWithin(Duration.ofSeconds(1));
    }

    private boolean stoppingWithin(Duration time) throws InterruptedException {
        try {
            stopping.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("stopping never fails", e);
        }
    }
}
