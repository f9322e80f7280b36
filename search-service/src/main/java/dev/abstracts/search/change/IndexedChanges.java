package dev.abstracts.search.change;

import dev.abstracts.contract.Topics;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import dev.abstracts.search.generation.Generation;
import dev.abstracts.search.generation.GenerationKeeper;
import dev.abstracts.search.index.IndexNames;
import dev.abstracts.search.kafka.GapReader;
import dev.abstracts.search.kafka.GroupProgress;
import dev.abstracts.search.kafka.Offsets;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Before which place in the topic of changes searches find what the changes speak of.
 *
 * <p>enrich-service writes a paper and its change in one transaction. So the papers of all changes that are committed now
 * lie before the ends that the papers' topic has a moment later; when the serving index's group has read up to those, a
 * refresh makes all of them visible. While a place is waited for, no later one is asked for: under load the answer may lag,
 * but it moves on.
 */
@ApplicationScoped
public class IndexedChanges {

    private static final Duration NAP = Duration.ofMillis(50);

    private final ChangePlaces places;
    private final Offsets offsets;
    private final GenerationKeeper generations;
    private final GapReader gaps;
    private final Elasticsearch elasticsearch;
    private final Topics topics;
    private final ReentrantLock lock = new ReentrantLock();

    private String index = "";
    private GroupProgress progress;
    private @Nullable ChangeCursor indexed;
    private @Nullable Goal goal;

    /** @param papers ends of the papers' topic that the index must have reached */
    private record Goal(ChangeCursor changes, Map<TopicPartition, Long> papers) {}

    IndexedChanges(
            ChangePlaces places,
            Offsets offsets,
            GenerationKeeper generations,
            GapReader gaps,
            Elasticsearch elasticsearch,
            @ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.places = places;
        this.offsets = offsets;
        this.generations = generations;
        this.gaps = gaps;
        this.elasticsearch = elasticsearch;
        this.topics = new Topics(namespace);
        this.progress = new GroupProgress(gaps);
    }

    /**
     * Waits until what was committed when it was asked is indexed, but not for long.
     *
     * @return before which place changes are indexed; nothing where that is not known for any yet
     * @throws org.apache.kafka.common.KafkaException when Kafka does not answer
     * @throws IOException when Elasticsearch does not answer
     */
    public Optional<ChangeCursor> await(Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        ChangeCursor wanted = places.end();
        Optional<ChangeCursor> reached = look();
        while (System.nanoTime() - deadline < 0
                && reached.map(place -> place.isBefore(wanted)).orElse(true)) {
            Thread.sleep(NAP);
            reached = look();
        }
        return reached;
    }

    /**
     * Looks once, without waiting for the index.
     *
     * @return as {@link #await}
     */
    public Optional<ChangeCursor> look() throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            Optional<Generation> serving = generations.seen().serving();
            if (serving.isPresent()) {
                advance(serving.get());
            }
            return Optional.ofNullable(indexed);
        } finally {
            lock.unlock();
        }
    }

    private void advance(Generation serving) throws IOException {
        if (!generations.identity(serving).equals(index)) {
            index = generations.identity(serving);
            progress = new GroupProgress(gaps);
            indexed = null;
            goal = null;
        }
        Goal next = goal;
        if (next == null) {
            ChangeCursor end = places.end();
            if (end.equals(indexed)) {
                return;
            }
            next = new Goal(end, papersEnds(serving));
            goal = next;
        }
        progress.update(committed(serving));
        if (progress.reached(next.papers())) {
            elasticsearch.send("POST", "/" + new IndexNames(topics.namespace()).papersAlias() + "/_refresh");
            indexed = next.changes();
            goal = null;
        }
    }

    private Map<TopicPartition, Long> papersEnds(Generation serving) {
        String topic = topics.withEnrichment(serving.enrichment()).papers();
        List<TopicPartition> partitions = IntStream.range(
                        0, offsets.describe(topic).partitions().size())
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        return offsets.ends(partitions);
    }

    /** A commit that is about another index of the same name says nothing about this one. */
    private Map<TopicPartition, Long> committed(Generation serving) {
        String group = generations.group(serving);
        Map<TopicPartition, Long> own = new HashMap<>();
        offsets.committed(List.of(group)).getOrDefault(group, Map.of()).forEach((partition, offset) -> {
            if (offset.metadata().equals(index)) {
                own.put(partition, offset.offset());
            }
        });
        return own;
    }
}
