package dev.abstracts.enrich.vector;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.Topics;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.WallclockTimestampExtractor;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * The nodes of the topology: papers and the vectors that are known of them in, vectors out.
 *
 * @param model the name of what encodes
 * @param encoder a text to its vector
 * @param storage of a store of this name
 */
record VectorTopology(
        Topics topics,
        String model,
        Function<String, float[]> encoder,
        VectorEvents events,
        Function<String, KeyValueBytesStoreSupplier> storage) {

    /** The last vector of each paper: read from the topic that it is written to, which is all the backup that it needs. */
    static final String KNOWN = "known-vectors";

    VectorTopology {
        requireNonNull(topics, "topics is null");
        requireNonNull(model, "model is null");
        requireNonNull(encoder, "encoder is null");
        requireNonNull(events, "events is null");
        requireNonNull(storage, "storage is null");
    }

    Topology build() {
        Topology topology = new Topology();
        topology.addReadOnlyStateStore(
                Stores.keyValueStoreBuilder(storage.apply(KNOWN), Serdes.ByteArray(), Serdes.ByteArray())
                        .withCachingDisabled(),
                "vectors",
                new WallclockTimestampExtractor(),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topics.vectors(),
                "know",
                Know::new);
        topology.addSource(
                Topology.AutoOffsetReset.EARLIEST,
                "papers",
                new WallclockTimestampExtractor(),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topics.papers());
        topology.addProcessor("embed", this::processor, "papers");
        topology.connectProcessorAndStateStores("embed", KNOWN);
        topology.addSink("to-vectors", topics.vectors(), new ByteArraySerializer(), new ByteArraySerializer(), "embed");
        return topology;
    }

    private Processor<byte[], byte[], byte[], byte[]> processor() {
        return new VectorProcessor(model, encoder, events);
    }

    /** Keeps the last vector of each paper. */
    private static final class Know extends ContextualProcessor<byte[], byte[], Void, Void> {

        @Override
        public void process(Record<byte[], byte[]> vector) {
            KeyValueStore<byte[], byte[]> known = context().getStateStore(KNOWN);
            known.put(vector.key(), vector.value());
        }
    }
}
