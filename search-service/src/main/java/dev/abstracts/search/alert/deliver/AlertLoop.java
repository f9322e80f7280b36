package dev.abstracts.search.alert.deliver;

import dev.abstracts.contract.Topics;
import dev.abstracts.search.alert.AlertSettings;
import dev.abstracts.search.alert.AlertTable;
import dev.abstracts.search.kafka.KafkaClients;
import dev.abstracts.search.problem.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells the alerts of those partitions of their topic that the consumer group gives to this replica, on a thread of its own. It begins
 * with the first alert that there is. While Kafka or Elasticsearch is away alerts stay where they are.
 */
@ApplicationScoped
public class AlertLoop {

    private static final Logger LOG = Logger.getLogger(AlertLoop.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration OUTAGE = Duration.ofSeconds(1);

    private final AlertTable table;
    private final KafkaClients kafka;
    private final AlertRounds.Factory rounds;
    private final OwnAlerts.Factory own;
    private final boolean enabled;
    private final Topics topics;
    private boolean failing;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("alerts").unstarted(this::run);

    AlertLoop(
            AlertTable table,
            KafkaClients kafka,
            AlertRounds.Factory rounds,
            OwnAlerts.Factory own,
            AlertSettings settings,
            @ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.table = table;
        this.kafka = kafka;
        this.rounds = rounds;
        this.own = own;
        this.enabled = settings.enabled();
        this.topics = new Topics(namespace);
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closed.countDown();
        thread.join(Duration.ofSeconds(20));
    }

    /** Whether the thread does its work, or has none. */
    public boolean isAlive() {
        return !enabled || thread.isAlive();
    }

    private void run() {
        while (!isClosed(table.size() == 0 ? IDLE : Duration.ZERO)) {
            if (table.size() == 0) {
                continue;
            }
            try {
                tell();
            } catch (KafkaException | ProblemException e) {
                pause(e);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("telling alerts failed, it goes on where it was written down", e);
                isClosed(OUTAGE);
            }
        }
    }

    private boolean isClosed(Duration wait) {
        try {
            return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Moves the alerts on; while that cannot be, what they have is told all the same. */
    private boolean step(AlertRounds round, OwnAlerts alerts) throws InterruptedException {
        try {
            boolean more = round.step(alerts.runners(), alerts.monitor());
            if (failing) {
                LOG.info("alerts are told again");
            }
            failing = false;
            return more;
        } catch (KafkaException | IOException | ProblemException e) {
            pause(e);
            return false;
        }
    }

    private void pause(Exception reason) {
        if (!failing) {
            LOG.warnf("alerts cannot be told at the moment: %s", reason.getMessage());
        }
        failing = true;
        isClosed(OUTAGE);
    }

    private void tell() throws InterruptedException {
        try (Consumer<byte[], byte[]> member = kafka.consumer(topics.alertGroup());
                OwnAlerts alerts = own.begin(member);
                AlertRounds round = rounds.begin()) {
            member.subscribe(List.of(topics.alerts()), alerts);
            while (!isClosed(Duration.ZERO)) {
                // Its messages are read by the table: what counts here is whose they are.
                member.poll(POLL);
                alerts.refresh();
                boolean more = step(round, alerts);
                alerts.send(more);
                alerts.writeDown();
            }
            alerts.finish();
        }
    }
}
