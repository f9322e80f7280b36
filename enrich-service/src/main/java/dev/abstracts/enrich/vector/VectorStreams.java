package dev.abstracts.enrich.vector;

import dev.abstracts.contract.Topics;
import dev.abstracts.enrich.topology.EnrichmentSettings;
import dev.abstracts.enrich.topology.StreamsApplication;
import dev.abstracts.enrich.topology.StreamsPhase;
import dev.abstracts.enrich.topology.StreamsProperties;
import dev.abstracts.enrich.topology.StreamsRunner;
import dev.abstracts.enrich.topology.StreamsSettings;
import dev.abstracts.enrich.vector.model.TextEncoder;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Runs the topology from papers to vectors, once the model is there, and holds it while the pipeline is behind. Where vectors are
 * switched off, and where a generation of the enrichment is only tried, it does nothing.
 */
@ApplicationScoped
public class VectorStreams {

    private final boolean runs;
    private final Topics topics;
    private final VectorSettings settings;
    private final StreamsSettings streamsSettings;
    private final EmbeddingModel model;
    private final Map<String, Object> connection;
    private final Path stateDir;
    private final VectorEvents events;
    private final VectorRate rate;
    private final LagWatch lag;
    private final StreamsRunner runner;

    VectorStreams(
            Topics topics,
            VectorSettings settings,
            EnrichmentSettings enrichment,
            StreamsSettings streamsSettings,
            EmbeddingModel model,
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            @ConfigProperty(name = "abstracts.state-dir") Path stateDir,
            MeterRegistry registry,
            InstantSource clock) {
        this.runs = settings.enabled() && !enrichment.tried();
        this.topics = topics;
        this.settings = settings;
        this.streamsSettings = streamsSettings;
        this.model = model;
        this.connection = Map.copyOf(connection);
        this.stateDir = stateDir;
        this.events = new VectorEvents(registry);
        this.rate = new VectorRate(events::computedSoFar, clock);
        this.runner = new StreamsRunner(new Application(), this.connection, registry, clock);
        this.lag = new LagWatch(this.connection, topics, settings, rate, this::hold);
        if (runs) {
            registry.gauge(
                    "abstracts.vectors.pending", lag, watch -> watch.state().pending());
            registry.gauge("abstracts.vectors.rate", rate, VectorRate::perSecond);
            registry.gauge("abstracts.vectors.paused", this, streams -> streams.isHeld() ? 1 : 0);
        }
    }

    void start(@Observes StartupEvent event) {
        if (runs) {
            model.loaded().thenAccept(encoder -> {
                lag.start();
                runner.start();
            });
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        lag.stop();
        runner.stop();
    }

    /** Where it is, for readers. */
    VectorStatus status() {
        return VectorStatus.of(runs, model.state(), runner.phase(), lag.state(), rate.perSecond(), events);
    }

    boolean isHeld() {
        return runner.phase() instanceof StreamsPhase.Started(KafkaStreams streams) && streams.isPaused();
    }

    private void hold(boolean wait) {
        if (runner.phase() instanceof StreamsPhase.Started(KafkaStreams streams) && streams.isPaused() != wait) {
            if (wait) {
                streams.pause();
            } else {
                streams.resume();
            }
        }
    }

    private final class Application implements StreamsApplication {

        @Override
        public String name() {
            return "vector-streams";
        }

        @Override
        public String group() {
            return topics.vectorGroup();
        }

        @Override
        public Set<String> wanted() {
            return Set.of(topics.papers(), topics.vectors());
        }

        @Override
        public Set<String> inputs() {
            return Set.of(topics.papers());
        }

        @Override
        public Topology topology() {
            TextEncoder encoder = model.loaded().join();
            return new VectorTopology(
                            topics, TextEncoder.MODEL, encoder::document, events, Stores::persistentKeyValueStore)
                    .build();
        }

        @Override
        public Properties properties() {
            Properties all = StreamsProperties.of(group(), streamsSettings, connection, stateDir);
            all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
            all.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000);
            // A long text takes seconds, and many when others need the cores.
            all.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 120_000);
            all.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 20);
            // One group for all generations of the enrichment: a member that comes back as another one reads another
            // topic,
            // which Kafka notices only of a member that has left.
            all.remove(CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG);
            all.put("internal.leave.group.on.close", true);
            return all;
        }

        /** Nothing is done before somebody has looked how far the pipeline is. */
        @Override
        public void prepare(KafkaStreams streams) {
            streams.pause();
        }
    }
}
