package dev.abstracts.search.delivery;

import dev.abstracts.contract.Delivery;
import dev.abstracts.search.kafka.RecordWriter;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Follows the deliveries of this replica's partitions until they are settled, all of them together: each round asks
 * Kafka once, however many they are. It rests while there is none.
 */
@ApplicationScoped
public class DeliveryTracker {

    private static final Logger LOG = Logger.getLogger(DeliveryTracker.class);
    private static final Duration REST = Duration.ofSeconds(1);

    private final FollowedDeliveries followed;
    private final PartitionHandover handover;
    private final Stages stages;
    private final RecordWriter writer;
    private final DeliveryConfig config;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("deliveries").unstarted(this::run);

    private volatile boolean closed;
    private boolean failing;

    DeliveryTracker(
            FollowedDeliveries followed,
            PartitionHandover handover,
            Stages stages,
            RecordWriter writer,
            DeliveryConfig config) {
        this.followed = followed;
        this.handover = handover;
        this.stages = stages;
        this.writer = writer;
        this.config = config;
    }

    /** Partitions of the deliveries' topic have become this replica's. */
    void assigned(Collection<Integer> partitions) {
        handover.assigned(partitions);
        wake.release();
    }

    /** Partitions of the deliveries' topic are another replica's now: it follows their deliveries. */
    void revoked(Collection<Integer> partitions) {
        handover.revoked(partitions);
        followed.drop(partitions);
        if (!partitions.isEmpty()) {
            // The next replica reads the partition to its end before it settles anything.
            writer.flush();
        }
    }

    /** A delivery was read from the topic and is in the index. */
    void seen(Delivery delivery, int partition) {
        if (followed.seen(delivery, partition)) {
            wake.release();
        }
    }

    /** How far a delivery is that is followed here. */
    Optional<Followed> find(String id) {
        return followed.find(id);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closed = true;
        wake.release();
        thread.join(Duration.ofSeconds(20));
    }

    private void run() {
        while (!closed) {
            boolean rest = !round() || failing;
            try {
                Duration pause = rest ? REST : config.interval();
                if (wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    /** Returns whether there is more to do. */
    private boolean round() {
        try {
            handover.work();
            boolean more = stages.advance();
            failing = false;
            return more || handover.isBusy();
        } catch (IOException | RuntimeException e) {
            if (!failing) {
                LOG.warnf("deliveries cannot be followed at the moment: %s", e.getMessage());
            }
            failing = true;
            return true;
        }
    }
}
