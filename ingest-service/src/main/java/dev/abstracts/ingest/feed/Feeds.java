package dev.abstracts.ingest.feed;

import dev.abstracts.contract.Feed;
import dev.abstracts.contract.FeedName;
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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of all feeds, as the topic of feeds has them. */
@ApplicationScoped
public class Feeds {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final LatestValues<Feed> latest;
    private final KafkaPublisher publisher;
    private final String topic;
    private volatile boolean loaded;

    Feeds(@Identifier("default-kafka-broker") Map<String, Object> connection, Topics topics, KafkaPublisher publisher) {
        this.topic = topics.feeds();
        this.latest = new LatestValues<>(connection, topic, Feed.class);
        this.publisher = publisher;
    }

    void start(@Observes StartupEvent event) {
        latest.start();
    }

    void stop(@Observes ShutdownEvent event) {
        latest.close();
    }

    /** @throws UnavailableException when the settings have not been read yet and Kafka does not answer */
    public Optional<Feed> find(FeedName name) throws UnavailableException {
        load();
        return latest.find(name.value()).map(LatestValues.Entry::value);
    }

    /** By name. */
    public List<Feed> all() throws UnavailableException {
        load();
        return latest.all().values().stream()
                .map(LatestValues.Entry::value)
                .sorted(Comparator.comparing(feed -> feed.name().value()))
                .toList();
    }

    /** Those whose settings are in these partitions of the topic, as far as they have been read. */
    public List<Feed> in(Collection<Integer> partitions) {
        return latest.in(partitions);
    }

    /** Returns when the settings are durable, and known here. */
    public void put(Feed feed) throws UnavailableException {
        publisher.write(topic, feed.name().value(), MessageJson.write(feed));
        latest.awaitCurrent(TIMEOUT);
    }

    public void remove(FeedName name) throws UnavailableException {
        publisher.write(topic, name.value(), null);
        latest.awaitCurrent(TIMEOUT);
    }

    private void load() throws UnavailableException {
        if (!loaded) {
            latest.awaitCurrent(TIMEOUT);
            loaded = true;
        }
    }
}
