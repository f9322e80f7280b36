package dev.abstracts.search.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Alert;
import dev.abstracts.contract.AlertState;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Topics;
import dev.abstracts.search.kafka.KafkaClients;
import dev.abstracts.search.kafka.LatestValues;
import dev.abstracts.search.kafka.Offsets;
import dev.abstracts.search.kafka.RecordWriter;
import dev.abstracts.search.problem.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** All alerts and how far they have been told, as every replica knows them. */
@ApplicationScoped
public class AlertTable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Topics topics;
    private final RecordWriter writer;
    private final LatestValues<Alert> alerts;
    private final LatestValues<AlertState> states;

    AlertTable(
            KafkaClients kafka,
            Offsets offsets,
            RecordWriter writer,
            @ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.topics = new Topics(namespace);
        this.writer = writer;
        this.alerts = new LatestValues<>(kafka, offsets, topics.alerts(), Alert.class);
        this.states = new LatestValues<>(kafka, offsets, topics.alertStates(), AlertState.class);
    }

    void start(@Observes StartupEvent event) {
        alerts.start();
        states.start();
    }

    void stop(@Observes ShutdownEvent event) {
        alerts.close();
        states.close();
    }

    /**
     * Waits until all that the topics hold now is known here.
     *
     * @throws ProblemException when Kafka does not answer in time
     */
    public void awaitCurrent() throws InterruptedException {
        alerts.awaitCurrent(PATIENCE);
        states.awaitCurrent(PATIENCE);
    }

    public int size() {
        return alerts.size();
    }

    /** A number that grows whenever an alert has come, gone or changed. */
    public long changes() {
        return alerts.changes();
    }

    public Optional<Alert> find(String id) {
        return alerts.find(id);
    }

    /** How far an alert has been told; it may be about an earlier form of it. */
    public Optional<AlertState> state(String id) {
        return states.find(id);
    }

    /** All alerts, by id, with the partitions that they are in. */
    public Map<String, LatestValues.Entry<Alert>> all() {
        return alerts.all();
    }

    Collection<Alert> alerts() {
        return alerts.all().values().stream().map(LatestValues.Entry::value).toList();
    }

    /**
     * Keeps an alert, or forgets it.
     *
     * @throws ProblemException when Kafka does not take it; it may be kept all the same
     */
    void put(String id, @Nullable Alert alert) throws InterruptedException {
        write(new ProducerRecord<>(
                topics.alerts(), id.getBytes(UTF_8), alert == null ? null : MessageJson.write(alert)));
        if (alert == null) {
            write(new ProducerRecord<>(topics.alertStates(), id.getBytes(UTF_8), null));
        }
        alerts.awaitCurrent(PATIENCE);
    }

    private void write(ProducerRecord<byte[], byte[]> message) throws InterruptedException {
        try {
            writer.write(message).toCompletableFuture().get(PATIENCE.toMillis() * 3, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw ProblemException.unavailable("kafka does not take the alert at the moment, try again");
        }
    }
}
