package dev.abstracts.local.stack;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.Topics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a stack is made of.
 *
 * @param root of the checkout, whose built services are run
 * @param partitions of every topic, when it is created
 * @param environment added to that of every service, over what the stack itself sets
 */
public record StackOptions(
        Path root, StateFolder state, Ports ports, Topics topics, int partitions, Map<String, String> environment) {

    public static final int DEFAULT_PARTITIONS = 4;

    public StackOptions {
        requireNonNull(root, "root is null");
        requireNonNull(state, "state is null");
        requireNonNull(ports, "ports is null");
        requireNonNull(topics, "topics is null");
        environment = Map.copyOf(environment);
        if (partitions < 1) {
            throw new IllegalArgumentException("a topic has at least 1 partition, not %d".formatted(partitions));
        }
    }

    /** The stack of a state folder, on the ports that it was last started with. */
    public static StackOptions remembered(Path root, Path state) {
        StateFolder folder = new StateFolder(state);
        return new StackOptions(
                root, folder, folder.ports().orElse(Ports.DEFAULTS), Topics.defaults(), DEFAULT_PARTITIONS, Map.of());
    }

    /** A stack of a test's own: its own folder, ports that nobody uses. */
    public static StackOptions isolated(Path root, Path state) {
        return remembered(root, state).withPorts(Ports.free());
    }

    public StackOptions withPorts(Ports other) {
        return new StackOptions(root, state, other, topics, partitions, environment);
    }

    public StackOptions withEnvironment(Map<String, String> other) {
        return new StackOptions(root, state, ports, topics, partitions, other);
    }

    /** What a service is told by its environment. */
    Map<String, String> serviceEnvironment(Part service) {
        var all = new HashMap<String, String>();
        all.put("ABSTRACTS_NAMESPACE", topics.namespace());
        all.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        all.put("QUARKUS_ELASTICSEARCH_HOSTS", "127.0.0.1:" + ports.elasticsearch());
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        all.put("ABSTRACTS_SEARCH_URL", "http://127.0.0.1:" + ports.search());
        all.put("ABSTRACTS_STATE_DIR", state.folder(service).resolve("streams").toString());
        // glibc keeps one arena of freed memory per thread otherwise, which counts as resident.
        all.put("MALLOC_ARENA_MAX", "2");
        all.putAll(environment);
        return all;
    }
}
