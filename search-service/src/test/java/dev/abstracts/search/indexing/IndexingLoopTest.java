package dev.abstracts.search.indexing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.Topics;
import dev.abstracts.local.backend.Backend;
import dev.abstracts.search.TestTopics;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import dev.abstracts.search.elasticsearch.TracedRequests;
import dev.abstracts.search.indexing.FaultyElasticsearch.Fault;
import dev.abstracts.search.kafka.KafkaClients;
import dev.abstracts.search.kafka.Offsets;
import dev.abstracts.search.kafka.RecordWriter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.http.HttpHost;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One loop between the real servers, with an Elasticsearch that can be made to fail. The topic has one partition. */
class IndexingLoopTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final String namespace = "loop-" + UUID.randomUUID().toString().substring(0, 8);
    private final String index = namespace + "-documents";
    private final String group = namespace + "-group";
    private final Topics topicNames = new Topics(namespace);
    private final TopicPartition partition = new TopicPartition(topicNames.papers(), 0);

    private FaultyElasticsearch faulty;
    private RestClient client;
    private Elasticsearch elasticsearch;
    private TestTopics topics;
    private RecordWriter writer;
    private Offsets offsets;
    private KafkaClients kafka;
    private IndexingLoop loop;

    @BeforeEach
    void start() throws IOException {
        Backend backend = Backend.shared();
        backend.createTopics(topicNames, 1);
        faulty = new FaultyElasticsearch(backend.elasticsearchHost());
        client = RestClient.builder(new HttpHost("127.0.0.1", faulty.port(), "http"))
                .build();
        elasticsearch = new Elasticsearch(
                new TracedRequests(client, TracerProvider.noop().get("test")));
        topics = new TestTopics(backend.kafkaBootstrapServers(), namespace);
        kafka = new KafkaClients(Map.of("bootstrap.servers", backend.kafkaBootstrapServers()));
        writer = new RecordWriter(kafka);
        offsets = new Offsets(kafka);
        createIndex();
        loop = begin("first");
    }

    @AfterEach
    void stop() throws IOException {
        faulty.faults((_, _) -> Fault.NONE);
        loop.close();
        topics.close();
        client.close();
        faulty.close();
    }

    @Test
    void everyRecordIsIndexedAndItsOffsetCommitted() {
        publish(0, 2_500);

        awaitCommitted(2_500);
        assertThat(count()).isEqualTo(2_500);
        assertThat(loop.state()).isInstanceOf(IndexingState.Running.class);
    }

    @Test
    void anOlderRecordNeverReplacesANewerOne() throws IOException {
        send("PUT", "/" + index + "/_doc/d0?version=1000&version_type=external", "{\"n\":77}");

        publish(0, 2);

        awaitCommitted(2);
        assertThat(document("d0").path("n").asInt()).isEqualTo(77);
        assertThat(document("d1").path("n").asInt()).isEqualTo(1);
    }

    @Test
    void aTraceThatCannotBeReadHarmsNoRecord() {
        List<byte @Nullable []> traces = new ArrayList<>();
        traces.add(null);
        traces.add(new byte[0]);
        traces.add(new byte[] {(byte) 0xc3, 0x28});
        traces.add("00-nothing-of-a-trace".getBytes(UTF_8));
        traces.add("x".repeat(1 << 20).getBytes(UTF_8));
        for (int i = 0; i < traces.size(); i++) {
            topics.publish(
                    topicNames.papers(),
                    "d" + i,
                    "{\"n\":1}".getBytes(UTF_8),
                    new RecordHeaders().add("traceparent", traces.get(i)).add("tracestate", null));
        }

        awaitCommitted(traces.size());
        assertThat(count()).isEqualTo(traces.size());
    }

    @Test
    void aDocumentThatDoesNotFitTheMappingIsRejectedAlone() throws IOException {
        publish(0, 10);
        publish("odd", "{\"n\":\"nine\"}");
        publish(10, 20);

        awaitCommitted(21);
        assertThat(count()).isEqualTo(20);
        assertThat(topics.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.code()).isEqualTo(RejectionCode.INDEX_REJECTED);
            assertThat(rejected.text()).isEqualTo("{\"n\":\"nine\"}");
            assertThat(rejected.detail()).contains("failed to parse field [n]");
        });
        ConsumerRecord<byte[], byte[]> letter =
                topics.read(topicNames.rejected()).getFirst();
        assertThat(header(letter, "dead-letter-reason")).isEqualTo("index-rejected");
        assertThat(header(letter, "dead-letter-topic")).isEqualTo(topicNames.papers());
        assertThat(header(letter, "dead-letter-offset")).isEqualTo("10");
    }

    @Test
    void whileTheIndexIsBlockedNothingIsCommittedOrRejectedAndThenAllArrives() throws IOException {
        publish(0, 5);
        awaitCommitted(5);
        send("PUT", "/" + index + "/_settings", "{\"index.blocks.write\":true}");

        publish(5, 3_000);
        await().atMost(SOON).until(() -> loop.state() instanceof IndexingState.Paused);
        assertThat(loop.state())
                .isInstanceOfSatisfying(
                        IndexingState.Paused.class,
                        paused -> assertThat(paused.reason()).contains("403").contains("blocked"));
        assertThat(committed()).isEqualTo(5);

        send("PUT", "/" + index + "/_settings", "{\"index.blocks.write\":false}");

        awaitCommitted(3_000);
        assertThat(count()).isEqualTo(3_000);
        assertThat(topics.rejected()).isEmpty();
        await().atMost(SOON).until(() -> loop.state() instanceof IndexingState.Running);
    }

    @Test
    void whateverGoesWrongOnTheWayNothingIsLostOrRejected() throws IOException {
        long seed = Long.getLong("test.seed", System.nanoTime());
        Random random = new Random(seed);
        Fault[] all = Fault.values();
        faulty.faults((path, bytes) -> {
            if (!path.endsWith("_bulk")) {
                return Fault.NONE;
            }
            if (bytes > 20_000) {
                return Fault.TOO_LARGE;
            }
            synchronized (random) {
                Fault fault = all[random.nextInt(all.length)];
                return fault == Fault.TOO_LARGE || random.nextBoolean() ? Fault.NONE : fault;
            }
        });

        publish(0, 2_000);

        await("seed " + seed).atMost(SOON.multipliedBy(2)).until(() -> committed() == 2_000);
        assertThat(count()).as("seed %d", seed).isEqualTo(2_000);
        assertThat(topics.rejected()).as("seed %d", seed).isEmpty();
    }

    @Test
    void aSingleDocumentThatIsTooLargeIsRejected() throws IOException {
        faulty.faults((path, bytes) -> path.endsWith("_bulk") && bytes > 5_000 ? Fault.TOO_LARGE : Fault.NONE);
        publish(0, 200);
        publish("large", "{\"n\":1,\"text\":\"%s\"}".formatted("x".repeat(6_000)));

        awaitCommitted(201);
        assertThat(count()).isEqualTo(200);
        assertThat(topics.rejected()).singleElement().satisfies(rejected -> assertThat(rejected.detail())
                .contains("larger than elasticsearch takes"));
    }

    @Test
    void manyRefusalsInARowStopIndexingUntilAnOperatorHasMendedTheMapping() throws IOException {
        publish(0, 3);
        awaitCommitted(3);
        for (int i = 3; i < 33; i++) {
            publish("d" + i, "{\"n\":%d,\"later\":true}".formatted(i));
        }

        await().atMost(SOON).until(() -> loop.state() instanceof IndexingState.Stopped);
        awaitCommitted(3 + 19);
        assertThat(topics.rejected()).hasSize(19);
        assertThat(((IndexingState.Stopped) loop.state()).reason())
                .startsWith("20 documents in a row were refused")
                .contains("later");

        send("PUT", "/" + index + "/_mapping", "{\"properties\":{\"later\":{\"type\":\"boolean\"}}}");
        loop.resume();

        awaitCommitted(33);
        assertThat(count()).isEqualTo(3 + 11);
        assertThat(topics.rejected()).hasSize(19);
    }

    @Test
    void aMissingIndexIsAwaitedAndNotMadeByAWrite() throws IOException {
        elasticsearch.send("DELETE", "/" + index);
        publish(0, 10);

        await().atMost(SOON).until(() -> loop.state() instanceof IndexingState.Paused);
        assertThat(elasticsearch.find("/" + index, Map.of())).isEmpty();

        createIndex();

        awaitCommitted(10);
        assertThat(count()).isEqualTo(10);
        assertThat(topics.rejected()).isEmpty();
    }

    @Test
    void aLoopGoesOnWhereTheOneBeforeHadCommittedAndAnotherIndexIsFilledFromTheStart() throws IOException {
        publish(0, 100);
        awaitCommitted(100);
        loop.close();
        elasticsearch.send("DELETE", "/" + index);
        createIndex();

        publish(100, 110);
        loop = begin("first");
        awaitCommitted(110);
        assertThat(count()).isEqualTo(10);

        loop.close();
        loop = begin("second");
        await().atMost(SOON).until(() -> count() == 110);
    }

    private IndexingLoop begin(String identity) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IndexingConfig.class)
                .withDefaultValue("abstracts.indexing.batch-documents", "500")
                .withDefaultValue("abstracts.indexing.retry-longest", "1s")
                .build();
        IndexingLoop started = new IndexingLoop(
                new Flow(identity),
                kafka,
                new BulkClient(client, TracerProvider.noop().get("test")),
                new Rejections(writer, topicNames.rejected()),
                config.getConfigMapping(IndexingConfig.class),
                new SimpleMeterRegistry());
        started.start();
        return started;
    }

    private void createIndex() throws IOException {
        send("PUT", "/" + index, """
                {"settings":{"number_of_replicas":0},
                 "mappings":{"dynamic":"strict","properties":{"n":{"type":"integer"},"text":{"type":"text"}}},
                 "aliases":{"%s-write":{}}}
                """.formatted(index));
    }

    private JsonNode send(String method, String path, String json) throws IOException {
        return elasticsearch.send(method, path, json.getBytes(UTF_8));
    }

    /** Publishes documents {@code d<from>} and on, each in a record of its own. */
    private void publish(int from, int to) {
        for (int i = from; i < to; i++) {
            topics.send(topicNames.papers(), "d" + i, "{\"n\":%d}".formatted(i).getBytes(UTF_8));
        }
        topics.flush();
    }

    private void publish(String id, String json) {
        topics.publish(topicNames.papers(), id, json.getBytes(UTF_8));
    }

    private void awaitCommitted(long offset) {
        await().atMost(SOON).until(this::committed, committed -> committed == offset);
    }

    private long committed() {
        OffsetAndMetadata offset =
                offsets.committed(List.of(group)).getOrDefault(group, Map.of()).get(partition);
        return offset == null ? 0 : offset.offset();
    }

    private int count() {
        try {
            elasticsearch.send("POST", "/" + index + "/_refresh");
            return elasticsearch
                    .get("/" + index + "/_count", Map.of())
                    .path("count")
                    .asInt();
        } catch (IOException e) {
            return -1;
        }
    }

    private JsonNode document(String id) throws IOException {
        return elasticsearch.document(index, id).orElseThrow();
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    /** A document is the message as it is, under its key. */
    private final class Flow implements IndexFlow {

        private final String identity;

        Flow(String identity) {
            this.identity = identity;
        }

        @Override
        public String name() {
            return "documents";
        }

        @Override
        public String topic() {
            return topicNames.papers();
        }

        @Override
        public String group() {
            return group;
        }

        @Override
        public String alias() {
            return index + "-write";
        }

        @Override
        public String identity() {
            return identity;
        }

        @Override
        public Reading read(ConsumerRecord<byte[], byte[]> message) {
            return new Reading.Document(new String(message.key(), UTF_8), message.value());
        }

        @Override
        public RejectedRecord rejection(ConsumerRecord<byte[], byte[]> message, RejectionCode code, String detail) {
            return RejectedMessage.of(message, null, code, detail);
        }
    }
}
