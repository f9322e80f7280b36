package dev.abstracts.search.delivery;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.TopicIds;
import dev.abstracts.contract.Topics;
import dev.abstracts.search.generation.Generation;
import dev.abstracts.search.generation.GenerationKeeper;
import dev.abstracts.search.kafka.GapReader;
import dev.abstracts.search.kafka.GroupProgress;
import dev.abstracts.search.kafka.Offsets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the pipeline's topics end and how far its groups are. Confined to the tracker's thread. */
@ApplicationScoped
class Positions {

    private final Offsets offsets;
    private final GenerationKeeper generations;
    private final Topics first;
    private Topics topics;
    private boolean switched;
    private final GroupProgress enrich;
    private final GroupProgress papers;
    private final GroupProgress rejected;
    private Map<String, TopicDescription> described = Map.of();

    Positions(
            Offsets offsets,
            GenerationKeeper generations,
            GapReader gaps,
            @ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.offsets = offsets;
        this.generations = generations;
        this.first = new Topics(namespace);
        this.topics = first;
        this.enrich = new GroupProgress(gaps);
        this.papers = new GroupProgress(gaps);
        this.rejected = new GroupProgress(gaps);
    }

    /** Asks Kafka once for all groups, and then for the topics. */
    void update() {
        Optional<Generation> serving = generations.seen().serving();
        Topics now = serving.map(generation -> first.withEnrichment(generation.enrichment()))
                .orElse(topics);
        String enrichGroup = now.enrichGroup();
        String idsGroup = Topics.idsGroup(enrichGroup);
        String rejectedGroup = now.namespace() + "-search-rejected";
        List<String> groups = new ArrayList<>(List.of(enrichGroup, idsGroup, rejectedGroup));
        serving.map(generations::group).ifPresent(groups::add);
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = offsets.committed(groups);
        Map<String, TopicDescription> there =
                offsets.describe(Set.of(now.raw(), now.sightings(), now.papers(), now.rejected()));
        switched = !now.equals(topics) || !ids(there).replaced(ids(described)).isEmpty();
        topics = now;
        described = there;
        // As little says a commit of enrich-service about a topic that was made anew since.
        boolean current = known(committed.getOrDefault(idsGroup, Map.of()))
                .replaced(ids(there))
                .isEmpty();
        enrich.update(current ? plain(committed.getOrDefault(enrichGroup, Map.of()), _ -> true) : Map.of());
        rejected.update(plain(committed.getOrDefault(rejectedGroup, Map.of()), _ -> true));
        // A commit that is about another index of the same name says nothing about this one.
        papers.update(serving.map(generation -> plain(
                        committed.getOrDefault(generations.group(generation), Map.of()),
                        offset -> offset.metadata().equals(generations.identity(generation))))
                .orElse(Map.of()));
    }

    /**
     * Whether, with the last update, readers see another enrichment's papers, or a topic was made anew: what was reached
     * before says nothing then.
     */
    boolean haveSwitched() {
        return switched;
    }

    private static TopicIds ids(Map<String, TopicDescription> described) {
        Map<String, String> ids = new HashMap<>();
        described.forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
        return new TopicIds(ids);
    }

    private static TopicIds known(Map<TopicPartition, OffsetAndMetadata> commits) {
        return commits.values().stream()
                .findAny()
                .map(commit -> TopicIds.read(commit.metadata()))
                .orElse(TopicIds.NONE);
    }

    private static Map<TopicPartition, Long> plain(
            Map<TopicPartition, OffsetAndMetadata> committed, Predicate<OffsetAndMetadata> wanted) {
        Map<TopicPartition, Long> plain = new HashMap<>();
        committed.forEach((partition, offset) -> {
            if (wanted.test(offset)) {
                plain.put(partition, offset.offset());
            }
        });
        return plain;
    }

    /** Of enrich-service, in the raw topic or in that of the sightings. */
    boolean enriched(Map<TopicPartition, Long> goal) {
        return enrich.reached(goal);
    }

    /** Of the index that readers see. */
    boolean indexed(Map<TopicPartition, Long> goal) {
        return papers.reached(goal);
    }

    boolean rejectedIndexed(Map<TopicPartition, Long> goal) {
        return rejected.reached(goal);
    }

    Map<TopicPartition, Long> raw(Map<Integer, Long> lastOffsets) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        lastOffsets.forEach((partition, last) -> ends.put(new TopicPartition(topics.raw(), partition), last + 1));
        return ends;
    }

    Map<TopicPartition, Long> sightingsEnd() {
        return end(topics.sightings());
    }

    Map<TopicPartition, Long> papersEnd() {
        return end(topics.papers());
    }

    Map<TopicPartition, Long> rejectedEnd() {
        return end(topics.rejected());
    }

    private Map<TopicPartition, Long> end(String topic) {
        return offsets.ends(requireNonNull(described.get(topic), "not updated").partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
    }
}
