package dev.abstracts.enrich.topology;

import dev.abstracts.contract.Topics;
import dev.abstracts.enrich.parse.RecordParsers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.Stores;

/** The topology without Quarkus: in this JVM, or in one of its own that may be killed. */
final class EnrichProcess {

    private EnrichProcess() {}

    static EnrichStreams here(String bootstrapServers, Topics topics, Path stateDir) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        EnrichTopology topology = new EnrichTopology(
                topics,
                false,
                RecordParsers.create()::parse,
                InstantSource.system(),
                new EnrichEvents(registry),
                TracerProvider.noop().get("test"),
                Stores::persistentKeyValueStore);
        return new EnrichStreams(
                topology,
                new DefaultSettings(),
                Map.of("bootstrap.servers", bootstrapServers),
                stateDir,
                registry,
                InstantSource.system());
    }

    /** @param log where it writes what it has to say */
    static Process fork(String bootstrapServers, Topics topics, Path stateDir, Path log) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EnrichProcess.class.getName(),
                bootstrapServers,
                topics.namespace(),
                stateDir.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }

    public static void main(String[] arguments) {
        here(arguments[0], new Topics(arguments[1]), Path.of(arguments[2])).start(new StartupEvent());
    }
}
