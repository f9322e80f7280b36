package dev.abstracts.search.change;

import dev.abstracts.contract.Topics;
import dev.abstracts.search.kafka.KafkaClients;
import dev.abstracts.search.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Lends readers of the topic of changes, so many at once as the settings say; they are kept for the next request. */
@ApplicationScoped
public class ChangeReaders {

    private final KafkaClients kafka;
    private final ChangeSettings settings;
    private final String topic;
    private final Semaphore places;
    private final Deque<ChangeReader> idle = new ArrayDeque<>();

    ChangeReaders(
            KafkaClients kafka,
            ChangeSettings settings,
            @ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.kafka = kafka;
        this.settings = settings;
        this.topic = new Topics(namespace).changes();
        this.places = new Semaphore(settings.atOnce(), true);
    }

    /** A reader that nobody else has. Whoever has it closes it. */
    public final class Lent implements AutoCloseable {

        private final ChangeReader reader;
        private boolean broken = true;

        private Lent(ChangeReader reader) {
            this.reader = reader;
        }

        public ChangeReader reader() {
            return reader;
        }

        /** Says that nothing went wrong, so that the reader can be lent again. */
        public void sound() {
            broken = false;
        }

        @Override
        public void close() {
            if (broken) {
                reader.close();
            } else {
                giveBack(reader);
            }
            places.release();
        }
    }

    /** @throws ProblemException when all are lent, and stay so for as long as a request may take */
    public Lent borrow() throws InterruptedException {
        if (!places.tryAcquire(settings.deadline().toMillis(), TimeUnit.MILLISECONDS)) {
            throw ProblemException.unavailable(
                    "%d requests for changes are being answered, and no more at once; try again"
                            .formatted(settings.atOnce()));
        }
        try {
            ChangeReader reader = takeIdle();
            return new Lent(reader == null ? new ChangeReader(kafka, topic) : reader);
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private synchronized @Nullable ChangeReader takeIdle() {
        return idle.pollFirst();
    }

    private synchronized void giveBack(ChangeReader reader) {
        idle.addFirst(reader);
    }

    @PreDestroy
    synchronized void close() {
        idle.forEach(ChangeReader::close);
    }
}
