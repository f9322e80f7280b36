package dev.abstracts.search.alert.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Alert;
import dev.abstracts.contract.AlertState;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Topics;
import dev.abstracts.search.alert.AlertSettings;
import dev.abstracts.search.alert.AlertTable;
import dev.abstracts.search.alert.match.AlertMonitor;
import dev.abstracts.search.change.ChangeCursor;
import dev.abstracts.search.kafka.LatestValues;
import dev.abstracts.search.kafka.RecordWriter;
import dev.abstracts.search.query.ParsedQuery;
import dev.abstracts.search.query.Query;
import dev.abstracts.search.query.QueryParser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of the partitions that this replica has. Writes down how far they are: of each alert that is behind in its own state, of all
 * others in one place, as the metadata of what the group commits. Confined to one thread.
 */
final class OwnAlerts implements ConsumerRebalanceListener, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OwnAlerts.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final AlertTable table;
    private final RecordWriter writer;
    private final AlertSender sender;
    private final AlertSettings settings;
    private final Topics topics;
    private final Consumer<byte[], byte[]> member;
    private final AlertMonitor monitor = new AlertMonitor();
    private final Map<String, AlertRunner> runners = new HashMap<>();
    private final Map<Integer, Optional<ChangeCursor>> partitions = new HashMap<>();
    private final Set<Integer> fresh = new HashSet<>();
    private long seen = -1;
    private long writtenAt = System.nanoTime();
    private @Nullable ChangeCursor committed;

    private OwnAlerts(Factory factory, Consumer<byte[], byte[]> member) {
        this.table = factory.table;
        this.writer = factory.writer;
        this.sender = factory.senders.begin();
        this.settings = factory.settings;
        this.topics = factory.topics;
        this.member = member;
    }

    /** Makes them. */
    @ApplicationScoped
    static class Factory {

        private final AlertTable table;
        private final RecordWriter writer;
        private final AlertSender.Factory senders;
        private final AlertSettings settings;
        private final Topics topics;

        Factory(
                AlertTable table,
                RecordWriter writer,
                AlertSender.Factory senders,
                AlertSettings settings,
                @ConfigProperty(name = "abstracts.namespace") String namespace) {
            this.table = table;
            this.writer = writer;
            this.senders = senders;
            this.settings = settings;
            this.topics = new Topics(namespace);
        }

        OwnAlerts begin(Consumer<byte[], byte[]> member) {
            return new OwnAlerts(this, member);
        }
    }

    Collection<AlertRunner> runners() {
        return runners.values();
    }

    AlertMonitor monitor() {
        return monitor;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        if (!assigned.isEmpty()) {
            LOG.infof("alerts of %s are told here", assigned);
        }
        assigned.forEach(partition -> fresh.add(partition.partition()));
        // For these too it has to be written down where the others are.
        committed = null;
        seen = -1;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        write();
        onPartitionsLost(revoked);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        LOG.infof("alerts of %s are told elsewhere", lost);
        lost.forEach(partition -> {
            partitions.remove(partition.partition());
            fresh.remove(partition.partition());
        });
        seen = -1;
    }

    /** Takes up alerts that have come, changed or gone, and those of partitions that have. */
    void refresh() throws InterruptedException {
        if (!fresh.isEmpty()) {
            table.awaitCurrent();
            takeUp(Set.copyOf(fresh));
        }
        long changes = table.changes();
        if (changes == seen) {
            return;
        }
        seen = changes;
        Map<String, Alert> wanted = new HashMap<>();
        Map<String, Integer> partitionOf = new HashMap<>();
        for (Map.Entry<String, LatestValues.Entry<Alert>> entry : table.all().entrySet()) {
            if (partitions.containsKey(entry.getValue().partition())) {
                wanted.put(entry.getKey(), entry.getValue().value());
                partitionOf.put(entry.getKey(), entry.getValue().partition());
            }
        }
        Set<String> gone = new HashSet<>(runners.keySet());
        gone.removeAll(wanted.keySet());
        gone.forEach(runners::remove);
        monitor.remove(gone);
        Map<String, Query> queries = new HashMap<>();
        wanted.forEach((id, alert) -> {
            AlertRunner running = runners.get(id);
            if (running == null || !running.alert().equals(alert)) {
                Optional<ChangeCursor> reached = partitions.getOrDefault(partitionOf.get(id), Optional.empty());
                runners.put(id, runner(alert, running, reached));
                query(alert).ifPresent(query -> queries.put(id, query));
            }
        });
        monitor.put(queries);
    }

    /** Where the others of the partition are is known from who had it before. */
    private void takeUp(Set<Integer> numbers) {
        Set<TopicPartition> all = numbers.stream()
                .map(number -> new TopicPartition(topics.alerts(), number))
                .collect(Collectors.toSet());
        Map<TopicPartition, OffsetAndMetadata> before = member.committed(all);
        for (TopicPartition partition : all) {
            OffsetAndMetadata known = before.get(partition);
            partitions.put(
                    partition.partition(), known == null ? Optional.empty() : ChangeCursor.parse(known.metadata()));
        }
        fresh.removeAll(numbers);
    }

    /** One that only was changed goes on where it is. */
    private AlertRunner runner(Alert alert, @Nullable AlertRunner running, Optional<ChangeCursor> reached) {
        if (running == null || !running.alert().from().equals(alert.from())) {
            return AlertRunner.of(alert, table.state(alert.id()), reached, settings.retries());
        }
        return AlertRunner.of(alert, Optional.of(running.state(running.place())), Optional.empty(), settings.retries());
    }

    private static Optional<Query> query(Alert alert) {
        return switch (QueryParser.parse(alert.q())) {
            case ParsedQuery.Valid valid -> Optional.of(valid.query());
            case ParsedQuery.Invalid invalid -> {
                LOG.errorf("the query of alert %s can no longer be read: %s", alert.id(), invalid.detail());
                yield Optional.empty();
            }
        };
    }

    /** Sends what is due and takes up what was answered; waits a moment for answers where there is nothing else to do. */
    void send(boolean more) throws InterruptedException {
        sender.send(runners, more);
    }

    /** Writes down how far the alerts are, about once a second. */
    void writeDown() {
        if (System.nanoTime() - writtenAt >= INTERVAL.toNanos()) {
            write();
        }
    }

    /** Ends what is under way and writes down how far everything is. */
    void finish() throws InterruptedException {
        sender.finish(runners);
        write();
    }

    private void write() {
        writtenAt = System.nanoTime();
        if (runners.isEmpty()) {
            return;
        }
        ChangeCursor reached = reached();
        List<CompletableFuture<Void>> writing = new ArrayList<>();
        Map<AlertRunner, AlertState> states = new HashMap<>();
        for (AlertRunner runner : runners.values()) {
            runner.unwritten(reached).ifPresent(state -> {
                states.put(runner, state);
                writing.add(writer.write(new ProducerRecord<>(
                                topics.alertStates(), state.alert().getBytes(UTF_8), MessageJson.write(state)))
                        .toCompletableFuture());
            });
        }
        try {
            writer.flush();
            CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw new KafkaException("the states of alerts cannot be written", e.getCause());
        }
        states.forEach(AlertRunner::written);
        if (!reached.equals(committed)) {
            Map<TopicPartition, OffsetAndMetadata> commits = new HashMap<>();
            for (Integer number : partitions.keySet()) {
                TopicPartition partition = new TopicPartition(topics.alerts(), number);
                commits.put(partition, new OffsetAndMetadata(member.position(partition), reached.text()));
            }
            try {
                member.commitSync(commits);
                committed = reached;
            } catch (RebalanceInProgressException | CommitFailedException e) {
                LOG.debugf("how far alerts are is written down after the rebalance: %s", e.getMessage());
            }
        }
    }

    /** Where most of them are; the state of every other one says where it is. */
    private ChangeCursor reached() {
        Map<ChangeCursor, Long> counts =
                runners.values().stream().collect(Collectors.groupingBy(AlertRunner::place, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    @Override
    public void close() {
        sender.close();
        monitor.close();
    }
}
