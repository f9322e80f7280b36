package dev.abstracts.enrich.topology;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.Topics;
import io.opentelemetry.api.trace.Tracer;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.WallclockTimestampExtractor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The nodes of the topology and how they hang together.
 *
 * <p>Messages take the time at which they are processed, not that of the raw record: a replay of old records would
 * otherwise write sightings whose retention is already over.
 *
 * @param tried whether rejections and changes stay in topics of this generation's own
 */
public record EnrichTopology(
        Topics topics,
        boolean tried,
        SightingParser parser,
        InstantSource clock,
        EnrichEvents events,
        Tracer tracer,
        Storage storage) {

    static final String SIGHTINGS = "to-sightings";
    static final String PAPERS = "to-papers";
    static final String CHANGES = "to-changes";
    // Two sinks into one topic: a shared one would tie both stages into one sub-topology.
    static final String UNPARSED = "to-rejected-by-parse";
    static final String UNASSEMBLED = "to-rejected-by-assemble";

    private static final String PARSE = "parse";
    private static final String ASSEMBLE = "assemble";

    public EnrichTopology {
        requireNonNull(topics, "topics is null");
        requireNonNull(parser, "parser is null");
        requireNonNull(clock, "clock is null");
        requireNonNull(events, "events is null");
        requireNonNull(tracer, "tracer is null");
        requireNonNull(storage, "storage is null");
    }

    /** Makes a store of a name: on disk, but for tests. */
    @FunctionalInterface
    public interface Storage {
        KeyValueBytesStoreSupplier named(String store);
    }

    public Topology build() {
        Topology topology = new Topology();
        source(topology, "raw", topics.raw());
        topology.addProcessor(
                PARSE,
                stage(
                        topics.raw(),
                        () -> new ParseProcessor(parser, clock, events),
                        ParseProcessor.REGISTER,
                        FeedWithdrawals.STORE),
                "raw");
        sink(topology, SIGHTINGS, topics.sightings(), PARSE);
        sink(topology, UNPARSED, rejected(), PARSE);

        source(topology, "sightings", topics.sightings());
        topology.addProcessor(
                ASSEMBLE,
                stage(
                        topics.sightings(),
                        () -> new AssembleProcessor(clock, events),
                        AssembleProcessor.PAPER_SIGHTINGS),
                "sightings");
        sink(topology, PAPERS, topics.papers(), ASSEMBLE);
        sink(topology, CHANGES, changes(), ASSEMBLE);
        sink(topology, UNASSEMBLED, rejected(), ASSEMBLE);
        return topology;
    }

    /** All topics that have to be there. */
    Set<String> wanted() {
        return Set.of(topics.raw(), topics.sightings(), topics.papers(), changes(), rejected());
    }

    /** Those that are read. */
    Set<String> inputs() {
        return Set.of(topics.raw(), topics.sightings());
    }

    private String rejected() {
        return tried ? topics.triedRejected() : topics.rejected();
    }

    private String changes() {
        return tried ? topics.triedChanges() : topics.changes();
    }

    private static void source(Topology topology, String name, String topic) {
        topology.addSource(
                Topology.AutoOffsetReset.EARLIEST,
                name,
                new WallclockTimestampExtractor(),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topic);
    }

    private static void sink(Topology topology, String name, String topic, String parent) {
        topology.addSink(name, topic, new ByteArraySerializer(), new ByteArraySerializer(), parent);
    }

    private ProcessorSupplier<byte[], byte[], byte[], byte[]> stage(
            String topic, Supplier<Processor<byte[], byte[], byte[], byte[]>> processor, String... stores) {
        Set<StoreBuilder<?>> builders = Stream.of(stores).map(this::store).collect(Collectors.toUnmodifiableSet());
        return new ProcessorSupplier<>() {
            @Override
            public Processor<byte[], byte[], byte[], byte[]> get() {
                return new TracedStage(processor.get(), tracer, topic);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return builders;
            }
        };
    }

    private StoreBuilder<KeyValueStore<byte[], byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(storage.named(name), Serdes.ByteArray(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(Map.of());
    }
}
