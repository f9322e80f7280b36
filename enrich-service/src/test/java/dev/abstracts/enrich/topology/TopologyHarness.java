package dev.abstracts.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;

/** The topology without a broker, and what came out of it. */
final class TopologyHarness implements AutoCloseable {

    final Topics topics;
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final Topology topology;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> raw;
    private final TestInputTopic<byte[], byte[]> sightings;
    private final TestOutputTopic<byte[], byte[]> papers;
    private final TestOutputTopic<byte[], byte[]> changes;
    private final TestOutputTopic<byte[], byte[]> rejected;
    private final TreeMap<PaperId, Paper> compacted = new TreeMap<>();

    TopologyHarness(SightingParser parser, String stateDir) {
        this(new Topics("test"), false, parser, stateDir);
    }

    TopologyHarness(Topics topics, boolean tried, SightingParser parser, String stateDir) {
        this.topics = topics;
        Properties settings = new Properties();
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir);
        EnrichEvents events = new EnrichEvents(metrics);
        topology = new EnrichTopology(
                        topics,
                        tried,
                        parser,
                        InstantSource.system(),
                        events,
                        TracerProvider.noop().get("test"),
                        Stores::inMemoryKeyValueStore)
                .build();
        driver = new TopologyTestDriver(topology, settings);
        raw = input(topics.raw());
        sightings = input(topics.sightings());
        papers = output(topics.papers());
        changes = output(tried ? topics.triedChanges() : topics.changes());
        rejected = output(tried ? topics.triedRejected() : topics.rejected());
    }

    private TestInputTopic<byte[], byte[]> input(String topic) {
        return driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private TestOutputTopic<byte[], byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    void push(RawRecord... records) {
        for (RawRecord record : records) {
            pushRaw(record.source().value().getBytes(UTF_8), MessageJson.write(record));
        }
    }

    void pushRaw(byte[] key, byte[] value) {
        raw.pipeInput(new TestRecord<>(key, value));
    }

    void push(RawRecord record, Headers headers) {
        raw.pipeInput(new TestRecord<>(record.source().value().getBytes(UTF_8), MessageJson.write(record), headers));
    }

    void advance(Duration time) {
        driver.advanceWallClockTime(time);
    }

    void pushSighting(byte[] key, byte[] value) {
        sightings.pipeInput(new TestRecord<>(key, value));
    }

    /** What is in the compacted papers topic. */
    TreeMap<PaperId, Paper> papers() {
        papers.readRecordsToList().forEach(each -> {
            Paper paper = read(each.value(), Paper.class);
            compacted.put(PaperId.parse(new String(each.key(), UTF_8)), paper);
        });
        return compacted;
    }

    Paper paper(String id) {
        return papers().get(PaperId.parse(id));
    }

    /** The changes, each of which must have its own time, and not that of the record which led to it. */
    List<PaperChange> changes() {
        return changes.readRecordsToList().stream()
                .map(each -> {
                    PaperChange change = read(each.value(), PaperChange.class);
                    assertThat(each.timestamp()).isEqualTo(change.at().toEpochMilli());
                    return change;
                })
                .toList();
    }

    List<RejectedRecord> rejected() {
        return rejections().stream()
                .map(each -> read(each.value(), RejectedRecord.class))
                .toList();
    }

    List<TestRecord<byte[], byte[]>> rejections() {
        return rejected.readRecordsToList();
    }

    double counted(String metric, String... tags) {
        return metrics.counter(metric, tags).count();
    }

    static <T> T read(byte[] value, Class<T> type) {
        try {
            return MessageJson.read(value, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
