package dev.abstracts.ingest.feed;

import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.HarvestCursor;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Topics;
import dev.abstracts.ingest.latest.LatestValues;
import dev.abstracts.ingest.publish.KafkaPublisher;
import dev.abstracts.ingest.publish.UnavailableException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How far all polled feeds have been harvested, as the topic of cursors has it. */
@ApplicationScoped
public class HarvestCursors {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final LatestValues<HarvestCursor> latest;
    private final KafkaPublisher publisher;
    private final String topic;

    HarvestCursors(
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            Topics topics,
            KafkaPublisher publisher) {
        this.topic = topics.cursors();
        this.latest = new LatestValues<>(connection, topic, HarvestCursor.class);
        this.publisher = publisher;
    }

    void start(@Observes StartupEvent event) {
        latest.start();
    }

    void stop(@Observes ShutdownEvent event) {
        latest.close();
    }

    public Optional<HarvestCursor> find(FeedName feed) {
        return latest.find(feed.value()).map(LatestValues.Entry::value);
    }

    /** Returns when the cursor is durable, and known here. */
    public void save(HarvestCursor cursor) throws UnavailableException {
        publisher.write(topic, cursor.feed().value(), MessageJson.write(cursor));
        latest.awaitCurrent(TIMEOUT);
    }

    public void remove(FeedName feed) throws UnavailableException {
        publisher.write(topic, feed.value(), null);
    }

    /** Waits until what other replicas have saved is known here. */
    public void awaitCurrent() throws UnavailableException {
        latest.awaitCurrent(TIMEOUT);
    }
}
