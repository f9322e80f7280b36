package dev.abstracts.search.live;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.Topics;
import dev.abstracts.search.change.ChangeBatch;
import dev.abstracts.search.change.ChangeCursor;
import dev.abstracts.search.change.ChangePlaces;
import dev.abstracts.search.change.ChangeReader;
import dev.abstracts.search.change.IndexedChanges;
import dev.abstracts.search.kafka.KafkaClients;
import dev.abstracts.search.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Moves readers on, a batch at a time: those at the same place together. Confined to one thread. */
final class LiveRounds implements AutoCloseable {

    private static final int BATCH = 200;
    private static final long BATCH_BYTES = 512 << 10;
    private static final Duration READ = Duration.ofSeconds(2);

    /** Each look may make the index refresh. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private final IndexedChanges changes;
    private final ChangePlaces places;
    private final LiveMatches matches;
    private final ChangeReader log;
    private Optional<ChangeCursor> indexed = Optional.empty();
    private long lookedAt = System.nanoTime() - LOOK.toNanos();

    private LiveRounds(IndexedChanges changes, ChangePlaces places, LiveMatches matches, ChangeReader log) {
        this.changes = changes;
        this.places = places;
        this.matches = matches;
        this.log = log;
    }

    /** Makes them. */
    @ApplicationScoped
    static class Factory {

        private final IndexedChanges changes;
        private final ChangePlaces places;
        private final LiveMatches matches;
        private final KafkaClients kafka;
        private final String topic;

        Factory(
                IndexedChanges changes,
                ChangePlaces places,
                LiveMatches matches,
                KafkaClients kafka,
                @ConfigProperty(name = "abstracts.namespace") String namespace) {
            this.changes = changes;
            this.places = places;
            this.matches = matches;
            this.kafka = kafka;
            this.topic = new Topics(namespace).changes();
        }

        LiveRounds begin() {
            return new LiveRounds(changes, places, matches, new ChangeReader(kafka, topic));
        }
    }

    /**
     * Moves every reader on by a batch, as far as it has room and the index is.
     *
     * @return whether one of them has more before it
     * @throws org.apache.kafka.common.KafkaException when Kafka does not answer
     * @throws ProblemException when Elasticsearch cannot answer at the moment
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    boolean step(List<LiveReader> readers) throws IOException, InterruptedException {
        if (System.nanoTime() - lookedAt >= LOOK.toNanos()) {
            lookedAt = System.nanoTime();
            indexed = changes.look();
        }
        if (indexed.isEmpty()) {
            return false;
        }
        ChangeCursor to = indexed.get();
        Map<ChangeCursor, List<LiveReader>> together = new LinkedHashMap<>();
        for (LiveReader reader : readers) {
            ChangeCursor place = reader.place();
            if (!place.topicId().equals(to.topicId())) {
                end(reader, gone("the topic of changes was made anew"));
            } else if (reader.hasRoom() && place.isBefore(to)) {
                together.computeIfAbsent(place, _ -> new ArrayList<>()).add(reader);
            }
        }
        for (Map.Entry<ChangeCursor, List<LiveReader>> group : together.entrySet()) {
            move(group.getKey(), to, group.getValue());
        }
        return readers.stream().anyMatch(reader -> reader.place().isBefore(to));
    }

    private void move(ChangeCursor from, ChangeCursor to, List<LiveReader> group) throws IOException {
        ChangeBatch batch;
        try {
            batch = log.read(from, to, BATCH, BATCH_BYTES, READ);
        } catch (OffsetOutOfRangeException e) {
            ProblemException gone = places.gone();
            group.forEach(reader -> end(reader, gone));
            return;
        }
        matches.tell(batch, group);
    }

    private static ProblemException gone(String detail) {
        return new ProblemException(RejectionCode.GONE, detail + "; begin again without Last-Event-ID");
    }

    static void end(LiveReader reader, ProblemException problem) {
        reader.end(LiveEvent.end(reader.sent(), problem));
    }

    @Override
    public void close() {
        log.close();
    }
}
