package dev.abstracts.local.stack;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.Topics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

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
                root,
                folder,
                folder.ports().orElse(Ports.DEFAULTS),
                Topics.defaults().withEnrichment(folder.enrichment().serving()),
                DEFAULT_PARTITIONS,
                Map.of());
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

    public StackOptions withTopics(Topics other) {
        return new StackOptions(root, state, ports, other, partitions, environment);
    }

    /**
     * What enrich-service is run with as the generation of the enrichment that is tried beside this stack's own. Its stores
     * lie where they are found again when it serves.
     */
    public StackOptions tried(EnrichmentState generations, OptionalInt recordsPerSecond) {
        Map<String, String> more = new HashMap<>(environment);
        more.put("ABSTRACTS_ENRICHMENT_TRIED", "true");
        more.put("ABSTRACTS_STATE_DIR", streams(Part.ENRICH).toString());
        recordsPerSecond.ifPresent(rate -> more.put("ABSTRACTS_ENRICHMENT_RECORDS_PER_SECOND", Integer.toString(rate)));
        return new StackOptions(
                root,
                state.ofTried(generations.tried()),
                ports.withEnrich(generations.triedPort()),
                topics.withEnrichment(generations.tried()),
                partitions,
                more);
    }

    private Path streams(Part service) {
        return state.folder(service).resolve("streams");
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
        all.put("ABSTRACTS_SEMANTIC_ENRICH_URL", "http://127.0.0.1:" + ports.of(Part.ENRICH));
        all.put("ABSTRACTS_STATE_DIR", streams(service).toString());
        all.put("ABSTRACTS_ENRICHMENT_GENERATION", Integer.toString(topics.enrichment()));
        all.put("ABSTRACTS_GENERATION_ENRICHMENT", Integer.toString(topics.enrichment()));
        // glibc keeps one arena of freed memory per thread otherwise, which counts as resident.
        all.put("MALLOC_ARENA_MAX", "2");
        all.putAll(environment);
        return all;
    }
}
