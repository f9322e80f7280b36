package dev.abstracts.local.backend;

import dev.abstracts.contract.Topics;
import java.nio.file.Path;

/** A running Kafka and a running Elasticsearch, for tests. */
public sealed class Backend permits PrivateBackend {

    private final String kafkaBootstrapServers;
    private final String elasticsearchHost;

    Backend(String kafkaBootstrapServers, String elasticsearchHost) {
        this.kafkaBootstrapServers = kafkaBootstrapServers;
        this.elasticsearchHost = elasticsearchHost;
    }

    /**
     * The pair that all tests of this Maven build share; starts it when this is the first call of the build. Everybody
     * uses a namespace of their own and leaves the servers alone. The pair ends with the build, or, without Maven, with
     * this JVM.
     *
     * <p>The system property {@code abstracts.backend} chooses: {@code containers}, {@code embedded} (the processes of
     * this package) or {@code auto}, the default: containers when a Docker engine answers.
     */
    public static Backend shared() {
        return SharedServers.find();
    }

    /** A pair of one's own on free ports, which may be stopped, killed and restarted. Embedded always. */
    public static PrivateBackend start(Path stateDir) {
        return start(stateDir, LoopbackPort.free(), LoopbackPort.free());
    }

    /**
     * A pair of one's own.
     *
     * @param stateDir the folder for their data, which stays when they are closed; a later start goes on with it
     * @throws PortInUseException when somebody else has one of the ports
     */
    public static PrivateBackend start(Path stateDir, int kafkaPort, int elasticsearchPort) {
        return PrivateBackend.launch(stateDir, kafkaPort, elasticsearchPort);
    }

    /** Host and port, like {@code 127.0.0.1:9092}. */
    public final String kafkaBootstrapServers() {
        return kafkaBootstrapServers;
    }

    /** Host and port, like {@code 127.0.0.1:9200}; plain HTTP. */
    public final String elasticsearchHost() {
        return elasticsearchHost;
    }

    /** Creates the topics of the namespace that are missing. */
    public final void createTopics(Topics topics, int partitions) {
        TopicCreator.create(kafkaBootstrapServers, topics, partitions);
    }
}
