package dev.abstracts.search.change;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.Topics;
import dev.abstracts.search.kafka.Offsets;
import dev.abstracts.search.kafka.Offsets.Timed;
import dev.abstracts.search.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the topic of changes begins, ends and is at a time. Every method asks Kafka, and throws a
 * {@link org.apache.kafka.common.KafkaException} when it does not answer.
 */
@ApplicationScoped
public class ChangePlaces {

    private final Offsets offsets;
    private final String topic;
    private final long retentionMillis;

    ChangePlaces(Offsets offsets, @ConfigProperty(name = "abstracts.namespace") String namespace) {
        Topics topics = new Topics(namespace);
        this.offsets = offsets;
        this.topic = topics.changes();
        Map<String, String> settings = requireNonNull(topics.settings().get(topic), "the topic of changes is unknown");
        this.retentionMillis = Long.parseLong(requireNonNull(settings.get("retention.ms"), "retention.ms is not set"));
    }

    /** Where the earliest change is that is still kept. */
    public ChangeCursor start() {
        return at(offsets::starts);
    }

    /** Behind the last change that was committed. */
    public ChangeCursor end() {
        return at(offsets::committedEnds);
    }

    private ChangeCursor at(Function<Collection<TopicPartition>, Map<TopicPartition, Long>> ask) {
        TopicDescription described = offsets.describe(topic);
        List<TopicPartition> partitions = partitions(described);
        Map<TopicPartition, Long> places = ask.apply(partitions);
        return new ChangeCursor(
                described.topicId().toString(),
                partitions.stream()
                        .map(partition -> places.getOrDefault(partition, 0L))
                        .toList());
    }

    private List<TopicPartition> partitions(TopicDescription described) {
        return IntStream.range(0, described.partitions().size())
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    /**
     * Where the changes since a time begin.
     *
     * @throws ProblemException 410 when some of them may have been deleted
     */
    public ChangeCursor since(Instant time) {
        Optional<Instant> whole = wholeSince(start());
        if (whole.isPresent() && time.isBefore(whole.get())) {
            throw gone("the changes since %s are no longer kept".formatted(time), whole);
        }
        return at(partitions -> {
            Map<TopicPartition, Long> places = offsets.committedEnds(partitions);
            offsets.notBefore(time, partitions).forEach((partition, first) -> places.put(partition, first.offset()));
            return places;
        });
    }

    /**
     * The same cursor, for all partitions that there are now.
     *
     * @throws ProblemException 410 when changes behind it have been deleted, or the topic has
     */
    public ChangeCursor check(ChangeCursor cursor) {
        ChangeCursor start = start();
        if (!cursor.topicId().equals(start.topicId())) {
            throw gone("the topic of changes was made anew since this cursor was given", wholeSince(start));
        }
        if (cursor.isBefore(start)) {
            throw gone("the changes behind this cursor are no longer kept", wholeSince(start));
        }
        return start.later(cursor);
    }

    /** The problem of who wants to go on where nothing is kept any more. */
    public ProblemException gone() {
        return gone("the changes behind this cursor are no longer kept", wholeSince(start()));
    }

    private static ProblemException gone(String what, Optional<Instant> since) {
        String keep = since.map(time -> "; there are those since " + time).orElse("");
        return new ProblemException(
                RejectionCode.GONE,
                what + keep + ", begin again with since or without cursor",
                since.<Map<String, Object>>map(time -> Map.of("since", time)).orElse(Map.of()));
    }

    /** Since when no change is missing; nothing where none was ever deleted. */
    private Optional<Instant> wholeSince(ChangeCursor start) {
        List<TopicPartition> trimmed = IntStream.range(0, start.offsets().size())
                .filter(partition -> start.offset(partition) > 0)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        if (trimmed.isEmpty()) {
            return Optional.empty();
        }
        Map<TopicPartition, Timed> first = offsets.notBefore(Instant.EPOCH, trimmed);
        long horizon = System.currentTimeMillis() - retentionMillis;
        return trimmed.stream()
                .map(partition -> requireNonNullElse(first.get(partition), new Timed(0, horizon))
                        .at())
                .max(Long::compare)
                .map(Instant::ofEpochMilli);
    }
}
