package dev.abstracts.search.live;

import dev.abstracts.search.problem.ProblemException;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Moves all readers of streams on, on one thread, which begins with the first and ends behind the last of them. While Kafka
 * or Elasticsearch is away readers stay where they are.
 */
@ApplicationScoped
class LiveTail {

    private static final Logger LOG = Logger.getLogger(LiveTail.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration BUSY = Duration.ofMillis(20);
    private static final Duration OUTAGE = Duration.ofSeconds(1);

    private final LiveRounds.Factory rounds;
    private final List<LiveReader> readers = new ArrayList<>();
    private @Nullable Thread thread;
    private boolean leaving;
    private boolean closed;

    LiveTail(LiveRounds.Factory rounds) {
        this.rounds = rounds;
    }

    synchronized void add(LiveReader reader) {
        if (leaving) {
            sendAway(reader);
            return;
        }
        readers.add(reader);
        if (thread == null && !closed) {
            thread = Thread.ofPlatform().daemon().name("streams").start(this::run);
        }
    }

    synchronized void remove(LiveReader reader) {
        readers.remove(reader);
    }

    private synchronized List<LiveReader> readers() {
        return List.copyOf(readers);
    }

    /** Streams have no end of their own: requests that are under way are waited for before this replica stops. */
    synchronized void leave(@Observes ShutdownDelayInitiatedEvent event) {
        leaving = true;
        readers().forEach(LiveTail::sendAway);
    }

    private static void sendAway(LiveReader reader) {
        LiveRounds.end(reader, ProblemException.unavailable("this replica of search-service stops; go on at another"));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        Thread running;
        synchronized (this) {
            closed = true;
            readers.clear();
            running = thread;
        }
        if (running != null) {
            running.join(Duration.ofSeconds(20));
        }
    }

    private synchronized boolean isNeeded() {
        if (readers.isEmpty()) {
            thread = null;
            return false;
        }
        return true;
    }

    private void run() {
        boolean failing = false;
        boolean needed = isNeeded();
        while (needed) {
            try (LiveRounds round = rounds.begin()) {
                while (needed) {
                    boolean more = round.step(readers());
                    failing = false;
                    Thread.sleep(more ? BUSY : IDLE);
                    needed = isNeeded();
                }
            } catch (KafkaException | IOException | ProblemException e) {
                if (!failing) {
                    LOG.warnf("streams cannot go on at the moment: %s", e.getMessage());
                }
                failing = true;
                needed = rest();
            } catch (RuntimeException e) {
                LOG.error("streams failed, they go on where they were", e);
                needed = rest();
            } catch (InterruptedException e) {
                needed = false;
            }
        }
    }

    private boolean rest() {
        try {
            Thread.sleep(OUTAGE);
            return isNeeded();
        } catch (InterruptedException e) {
            return false;
        }
    }
}
