package dev.abstracts.enrich.topology;

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
import org.apache.kafka.streams.Topology;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the topology from raw records to papers for as long as the service runs. */
@ApplicationScoped
public class EnrichStreams {

    private final StreamsRunner runner;

    public EnrichStreams(
            EnrichTopology topology,
            StreamsSettings settings,
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            @ConfigProperty(name = "abstracts.state-dir") Path stateDir,
            MeterRegistry registry,
            InstantSource clock) {
        Map<String, Object> kafka = Map.copyOf(connection);
        this.runner = new StreamsRunner(
                new StreamsApplication() {
                    @Override
                    public String name() {
                        return "enrich-streams";
                    }

                    @Override
                    public String group() {
                        return topology.topics().enrichGroup();
                    }

                    @Override
                    public Set<String> wanted() {
                        return topology.wanted();
                    }

                    @Override
                    public Set<String> inputs() {
                        return topology.inputs();
                    }

                    @Override
                    public Topology topology() {
                        return topology.build();
                    }

                    @Override
                    public Properties properties() {
                        return StreamsProperties.of(group(), settings, kafka, stateDir);
                    }
                },
                kafka,
                registry,
                clock);
    }

    void start(@Observes StartupEvent event) {
        runner.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        runner.stop();
    }

    StreamsPhase phase() {
        return runner.phase();
    }
}
