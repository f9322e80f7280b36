package dev.abstracts.search.alert.deliver;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.PaperChange.Kind;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.Topics;
import dev.abstracts.search.alert.match.AlertMonitor;
import dev.abstracts.search.change.ChangeBatch;
import dev.abstracts.search.change.ChangeCursor;
import dev.abstracts.search.change.ChangePlaces;
import dev.abstracts.search.change.ChangeReader;
import dev.abstracts.search.change.IndexedChanges;
import dev.abstracts.search.kafka.KafkaClients;
import dev.abstracts.search.paper.PaperMatcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Moves alerts on through the changes, as far as the index is: those at the same place together. Confined to one thread. */
final class AlertRounds implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AlertRounds.class);

    private static final int BATCH = 200;
    private static final long BATCH_BYTES = 512 << 10;
    private static final Duration READ = Duration.ofSeconds(2);

    /** Each look may make the index refresh. */
    private static final Duration LOOK = Duration.ofMillis(200);

    /** How many papers are asked for at once; one may have a megabyte. */
    private static final int PAPERS = 32;

    /** How many characters of texts are in memory at once, but for those of the papers that were asked for last. */
    private static final long MOST_CHARACTERS = 2 << 20;

    /** What events may keep in memory, of all alerts together: then none is moved on before some are told. */
    private static final long MOST_BYTES = 16 << 20;

    /** How many places are gone on from in one step; the others wait for the next. */
    private static final int PLACES = 4;

    private final IndexedChanges changes;
    private final ChangePlaces places;
    private final PaperMatcher papers;
    private final ChangeReader log;
    private Optional<ChangeCursor> indexed = Optional.empty();
    private long lookedAt = System.nanoTime() - LOOK.toNanos();

    private AlertRounds(IndexedChanges changes, ChangePlaces places, PaperMatcher papers, ChangeReader log) {
        this.changes = changes;
        this.places = places;
        this.papers = papers;
        this.log = log;
    }

    /** Makes them. */
    @ApplicationScoped
    static class Factory {

        private final IndexedChanges changes;
        private final ChangePlaces places;
        private final PaperMatcher papers;
        private final KafkaClients kafka;
        private final String topic;

        Factory(
                IndexedChanges changes,
                ChangePlaces places,
                PaperMatcher papers,
                KafkaClients kafka,
                @ConfigProperty(name = "abstracts.namespace") String namespace) {
            this.changes = changes;
            this.places = places;
            this.papers = papers;
            this.kafka = kafka;
            this.topic = new Topics(namespace).changes();
        }

        AlertRounds begin() {
            return new AlertRounds(changes, places, papers, new ChangeReader(kafka, topic));
        }
    }

    /**
     * Moves alerts on by a batch, those first that most are beside.
     *
     * @param monitor that has the queries of all of them
     * @return whether one of them has more before it
     * @throws org.apache.kafka.common.KafkaException when Kafka does not answer
     * @throws dev.abstracts.search.problem.ProblemException when Elasticsearch cannot answer at the moment
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    boolean step(Collection<AlertRunner> runners, AlertMonitor monitor) throws IOException, InterruptedException {
        if (runners.isEmpty()) {
            return false;
        }
        if (System.nanoTime() - lookedAt >= LOOK.toNanos()) {
            lookedAt = System.nanoTime();
            indexed = changes.look();
        }
        if (indexed.isEmpty()) {
            return false;
        }
        if (runners.stream()
                        .filter(AlertRunner::hasEvents)
                        .mapToLong(AlertRunner::bytes)
                        .sum()
                > MOST_BYTES) {
            return false;
        }
        ChangeCursor to = indexed.get();
        Map<ChangeCursor, List<AlertRunner>> together = new HashMap<>();
        for (AlertRunner runner : runners) {
            if (!runner.place().topicId().equals(to.topicId())) {
                LOG.warnf(
                        "alert %s begins anew: the topic of changes was made anew",
                        runner.alert().id());
                runner.pass(places.start());
            }
            if (runner.hasRoom() && runner.place().isBefore(to)) {
                together.computeIfAbsent(runner.place(), _ -> new ArrayList<>()).add(runner);
            }
        }
        List<List<AlertRunner>> groups = together.values().stream()
                .sorted(Comparator.comparing(group -> -group.size()))
                .limit(PLACES)
                .toList();
        for (List<AlertRunner> group : groups) {
            move(group.getFirst().place(), to, group, monitor);
        }
        return together.size() > PLACES
                || groups.stream()
                        .flatMap(List::stream)
                        .anyMatch(runner -> runner.hasRoom() && runner.place().isBefore(to));
    }

    private void move(ChangeCursor from, ChangeCursor to, List<AlertRunner> group, AlertMonitor monitor)
            throws IOException {
        ChangeBatch batch;
        try {
            batch = log.read(from, to, BATCH, BATCH_BYTES, READ);
        } catch (OffsetOutOfRangeException e) {
            LOG.warnf("%d alerts were not told of changes that are no longer kept", group.size());
            ChangeCursor first = places.start().later(from);
            group.forEach(runner -> runner.pass(first));
            return;
        }
        Map<String, AlertRunner> by = new HashMap<>();
        group.forEach(runner -> by.put(runner.alert().id(), runner));
        ChangeCursor before = from;
        List<ChangeBatch.Item> items = batch.items();
        int start = 0;
        while (start < items.size()) {
            Map<PaperId, JsonNode> documents = new HashMap<>();
            int end = start;
            while (end < items.size() && characters(documents.values()) < MOST_CHARACTERS) {
                int next = Math.min(end + PAPERS, items.size());
                documents.putAll(papers.documents(asked(items.subList(end, next))));
                end = next;
            }
            tell(items.subList(start, end), documents, before, by, monitor);
            before = items.get(end - 1).next();
            start = end;
        }
        by.values().forEach(runner -> runner.pass(batch.next()));
    }

    private static long characters(Collection<JsonNode> documents) {
        return documents.stream()
                .flatMap(document -> Stream.of("title", "abstract", "comment").map(document::path))
                .mapToLong(text -> text.asText().length())
                .sum();
    }

    private static Set<PaperId> asked(List<ChangeBatch.Item> items) {
        return items.stream()
                .map(ChangeBatch.Item::change)
                .filter(change -> change.kind() != Kind.WITHDRAWN)
                .map(PaperChange::paperId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @param by by alert's id; those that have no room for their next event are taken out, and stay before it */
    private static void tell(
            List<ChangeBatch.Item> part,
            Map<PaperId, JsonNode> documents,
            ChangeCursor before,
            Map<String, AlertRunner> by,
            AlertMonitor monitor) {
        List<PaperId> there = List.copyOf(documents.keySet());
        List<Set<String>> met = monitor.match(there.stream().map(documents::get).toList());
        Map<PaperId, Set<String>> alerts = new HashMap<>();
        for (int i = 0; i < there.size(); i++) {
            alerts.put(there.get(i), met.get(i));
        }
        ChangeCursor place = before;
        for (ChangeBatch.Item item : part) {
            PaperId paper = item.change().paperId();
            JsonNode document = documents.get(paper);
            if (item.change().kind() != Kind.WITHDRAWN && document != null) {
                for (String alert : alerts.getOrDefault(paper, Set.of())) {
                    offer(item, document, place, alert, by);
                }
            }
            place = item.next();
        }
    }

    private static void offer(
            ChangeBatch.Item item, JsonNode document, ChangeCursor before, String alert, Map<String, AlertRunner> by) {
        AlertRunner runner = by.get(alert);
        if (runner == null || !runner.alert().on().contains(item.change().kind())) {
            return;
        }
        if (!runner.offer(AlertEvent.of(runner.alert(), item.change(), document, before, item.next()))) {
            runner.pass(before);
            by.remove(alert);
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
