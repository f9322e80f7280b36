package dev.abstracts.local.backend;

import java.nio.file.Path;

/**
 * A Kafka and an Elasticsearch of one's own: they may be killed, stopped and started again, on the same ports and with
 * the same data. They end with {@link #close}, at the latest with this JVM, however that ends.
 */
public final class PrivateBackend extends Backend implements AutoCloseable {

    private final ServerPair servers;
    private final Process watcher;

    private PrivateBackend(ServerPair servers, Process watcher) {
        super(servers.kafka().address(), servers.elasticsearch().address());
        this.servers = servers;
        this.watcher = watcher;
    }

    static PrivateBackend launch(Path stateDir, int kafkaPort, int elasticsearchPort) {
        Path folder = stateDir.toAbsolutePath().normalize();
        Process watcher = Supervisor.watch(ProcessHandle.current(), folder);
        ServerPair servers = ServerPair.in(folder, kafkaPort, elasticsearchPort);
        try {
            servers.start();
        } catch (RuntimeException e) {
            watcher.destroyForcibly();
            throw e;
        }
        return new PrivateBackend(servers, watcher);
    }

    public KafkaServer kafka() {
        return servers.kafka();
    }

    public ElasticsearchServer elasticsearch() {
        return servers.elasticsearch();
    }

    /** Ends both; their data stays. */
    @Override
    public void close() {
        servers.stop();
        watcher.destroyForcibly();
    }
}
