package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.Topics;
import dev.abstracts.local.backend.ElasticsearchServer;
import dev.abstracts.local.backend.KafkaServer;
import dev.abstracts.local.backend.LoopbackPort;
import dev.abstracts.local.backend.ServerSettings;
import dev.abstracts.local.stack.Ports;
import dev.abstracts.local.stack.Stack;
import dev.abstracts.local.stack.StackOptions;
import dev.abstracts.local.stack.StateFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Three brokers, three nodes of Elasticsearch and two replicas of each service take 20,000 records while replicas are restarted one
 * after the other, one of each is killed, and groups are rebalanced again and again. Nothing acknowledged is lost, nothing
 * is doubled, and readers are answered throughout by one of the two replicas.
 */
@Tag("cluster")
@Timeout(value = 45, unit = TimeUnit.MINUTES)
class ClusterTest {

    private static final String FEED = "cluster";
    private static final int THREE = 3;
    private static final List<String> SERVICES = List.of("ingest-service", "enrich-service", "search-service");

    private final Path folder;
    private final List<KafkaServer> brokers;
    private final List<ElasticsearchServer> nodes;
    private final List<Stack> replicas;

    ClusterTest() throws IOException {
        folder = RunningStack.folder("cluster");
        brokers = brokers();
        nodes = nodes();
        replicas = List.of(replica("a"), replica("b"));
    }

    @Test
    void nothingIsLostWhicheverIsLost() throws Exception {
        List<List<String>> chunks = Chunks.of(SharedData.corpus());
        try {
            start();
            Queue<String> deliveries = new ConcurrentLinkedQueue<>();
            List<Runnable> mishaps = mishaps();
            int share = chunks.size() / (mishaps.size() + 1);
            AtomicInteger pushed = new AtomicInteger();
            AtomicInteger allowed = new AtomicInteger(share);
            Readers readers = new Readers(List.of(
                    replicas.get(0).url("search-service"), replicas.get(1).url("search-service")));
            Thread pusher = Thread.startVirtualThread(() -> chunks.forEach(chunk -> {
                Awaitility.await("leave to push on")
                        .atMost(Duration.ofMinutes(15))
                        .until(() -> pushed.get() < allowed.get());
                deliveries.add(pushUntilAcknowledged(chunk));
                pushed.incrementAndGet();
            }));

            for (Runnable mishap : mishaps) {
                // Records come in while it happens.
                allowed.addAndGet(share);
                mishap.run();
            }
            allowed.set(chunks.size());
            pusher.join();

            Pipeline pipeline = pipeline(0);
            for (String delivery : deliveries) {
                pipeline.settled(delivery);
            }
            readers.stop();
            verify(pipeline, chunks);
            System.out.printf(
                    "readers asked %d times; %d times neither replica answered%n",
                    readers.asked(), readers.unanswered());
            assertThat(readers.asked()).isPositive();
            assertThat(readers.unanswered()).isZero();
        } finally {
            replicas.forEach(replica -> SERVICES.forEach(replica::stop));
            nodes.forEach(ElasticsearchServer::stop);
            brokers.forEach(KafkaServer::stop);
        }
    }

    /** Each leaves all of it running. */
    private List<Runnable> mishaps() {
        List<Runnable> mishaps = new ArrayList<>();
        for (String service : SERVICES) {
            mishaps.add(
                    told("rolling restart of " + service, () -> replicas.forEach(replica -> replica.restart(service))));
        }
        mishaps.add(told("kill -9 of a broker", () -> {
            brokers.get(0).kill();
            Awaitility.await("the other brokers to take over")
                    .until(() -> brokers.get(1).answers());
            brokers.get(0).start();
            brokers.get(0).awaitReady(Duration.ofMinutes(5));
            awaitInSync();
        }));
        mishaps.add(told("kill -9 of a node of Elasticsearch", () -> {
            nodes.get(1).kill();
            nodes.get(1).start();
            nodes.get(1).awaitReady(Duration.ofMinutes(8));
        }));
        for (String service : SERVICES) {
            mishaps.add(told("kill -9 of a replica of " + service, () -> {
                replicas.get(0).kill(service);
                replicas.get(0).restart(service);
            }));
        }
        mishaps.add(told("a storm of rebalances", () -> {
            for (int i = 0; i < 3; i++) {
                replicas.get(i % 2).restart("enrich-service");
                replicas.get(i % 2).restart("search-service");
            }
        }));
        mishaps.add(told(
                "rolling restart of the brokers",
                () -> brokers.forEach(broker -> {
                    broker.stop();
                    broker.start();
                    broker.awaitReady(Duration.ofMinutes(5));
                    awaitInSync();
                })));
        return mishaps;
    }

    private static Runnable told(String what, Runnable mishap) {
        return () -> {
            long began = System.nanoTime();
            mishap.run();
            System.out.printf(
                    "%s: %d s%n",
                    what, Duration.ofNanos(System.nanoTime() - began).toSeconds());
        };
    }

    private void verify(Pipeline pipeline, List<List<String>> chunks) throws IOException {
        Set<String> acknowledged = new HashSet<>();
        chunks.forEach(chunk -> chunk.forEach(line -> acknowledged.add(
                RecordId.of(FeedName.of(FEED), Format.ARXIV_JSONL, line).value())));
        Map<String, String> paperOfRecord = new HashMap<>();
        List<String> doubled = new ArrayList<>();
        pipeline.papers("feed=" + FEED).forEach(paper -> paper.path("sightings").forEach(sighting -> {
            String record = sighting.path("recordId").asText();
            if (paperOfRecord.put(record, paper.path("id").asText()) != null) {
                doubled.add(record);
            }
        }));
        Set<String> lost = new HashSet<>(acknowledged);
        lost.removeAll(paperOfRecord.keySet());
        System.out.printf(
                "acknowledged %d records, found %d, lost %d, doubled %d%n",
                acknowledged.size(), paperOfRecord.size(), lost.size(), doubled.size());
        assertThat(lost).as("lost records").isEmpty();
        assertThat(doubled).as("records in two papers").isEmpty();
        assertThat(paperOfRecord.keySet()).isEqualTo(acknowledged);
        assertThat(pipeline.ok("/v1/rejected?size=0&feed=" + FEED).path("total").asLong())
                .isZero();
    }

    /** By one replica or the other, until it is acknowledged: sending again is harmless. */
    private String pushUntilAcknowledged(List<String> chunk) {
        byte[] document = (String.join("\n", chunk) + "\n").getBytes(UTF_8);
        AtomicInteger attempt = new AtomicInteger();
        return Awaitility.await("a chunk to be acknowledged")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(
                        () -> pipeline(attempt.getAndIncrement() % 2).push(FEED, document, "format=arxiv-jsonl"),
                        answer -> answer.status() == 202)
                .body()
                .path("id")
                .asText();
    }

    private Pipeline pipeline(int replica) {
        Stack stack = replicas.get(replica);
        return new Pipeline(() -> stack.url("ingest-service"), () -> stack.url("search-service"));
    }

    private void start() throws Exception {
        brokers.forEach(KafkaServer::start);
        nodes.forEach(ElasticsearchServer::start);
        for (KafkaServer broker : brokers) {
            broker.awaitReady(Duration.ofMinutes(5));
        }
        for (ElasticsearchServer node : nodes) {
            node.awaitReady(Duration.ofMinutes(2));
        }
        try (Admin admin = admin()) {
            List<NewTopic> topics = Topics.defaults().settings().entrySet().stream()
                    .map(topic -> {
                        Map<String, String> settings = new HashMap<>(topic.getValue());
                        settings.put("min.insync.replicas", "2");
                        return new NewTopic(topic.getKey(), 4, (short) THREE).configs(settings);
                    })
                    .toList();
            admin.createTopics(topics).all().get();
        }
        for (Stack replica : replicas) {
            SERVICES.forEach(replica::restart);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrap()));
    }

    /** Until no partition is without one of its replicas: only then may the next broker be taken away. */
    private void awaitInSync() {
        try (Admin admin = admin()) {
            Awaitility.await("all replicas to be in sync")
                    .atMost(Duration.ofMinutes(3))
                    .ignoreExceptions()
                    .until(() ->
                            admin
                                    .describeTopics(admin.listTopics().names().get())
                                    .allTopicNames()
                                    .get()
                                    .values()
                                    .stream()
                                    .flatMap(topic -> topic.partitions().stream())
                                    .allMatch(partition -> partition.isr().size()
                                            == partition.replicas().size()));
        }
    }

    private String bootstrap() {
        return brokers.stream().map(KafkaServer::address).collect(joining(","));
    }

    private List<KafkaServer> brokers() {
        List<Integer> controllers = ports();
        String voters = IntStream.range(0, THREE)
                .mapToObj(i -> "%d@127.0.0.1:%d".formatted(i + 1, controllers.get(i)))
                .collect(joining(","));
        return IntStream.range(0, THREE)
                .mapToObj(i -> {
                    int port = LoopbackPort.free();
                    return new KafkaServer(new ServerSettings(folder.resolve("broker-" + (i + 1)), port, "384m", false)
                            .with(Map.of(
                                    "node.id", Integer.toString(i + 1),
                                    "controller.quorum.voters", voters,
                                    "listeners",
                                            "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                                                    .formatted(port, controllers.get(i)),
                                    "default.replication.factor", "3",
                                    "min.insync.replicas", "2",
                                    "offsets.topic.replication.factor", "3",
                                    "transaction.state.log.replication.factor", "3",
                                    "transaction.state.log.min.isr", "2")));
                })
                .toList();
    }

    private List<ElasticsearchServer> nodes() {
        List<Integer> transports = ports();
        String seeds = transports.stream().map(port -> "127.0.0.1:" + port).collect(joining(","));
        return IntStream.range(0, THREE)
                .mapToObj(i -> new ElasticsearchServer(
                        new ServerSettings(folder.resolve("node-" + (i + 1)), LoopbackPort.free(), "512m", false)
                                .with(Map.of(
                                        "node.name",
                                        "node-" + (i + 1),
                                        "transport.port",
                                        Integer.toString(transports.get(i)),
                                        "discovery.type",
                                        "multi-node",
                                        "discovery.seed_hosts",
                                        seeds,
                                        "cluster.initial_master_nodes",
                                        "node-1,node-2,node-3"))))
                .toList();
    }

    private static List<Integer> ports() {
        Set<Integer> ports = new HashSet<>();
        while (ports.size() < THREE) {
            ports.add(LoopbackPort.free());
        }
        return List.copyOf(ports);
    }

    private Stack replica(String name) {
        Map<String, String> environment = new HashMap<>(RunningStack.NO_VECTORS);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrap());
        environment.put(
                "QUARKUS_ELASTICSEARCH_HOSTS",
                nodes.stream().map(ElasticsearchServer::address).collect(joining(",")));
        environment.put("ABSTRACTS_GENERATION_REPLICAS", "1");
        environment.put("QUARKUS_SHUTDOWN_TIMEOUT", "20s");
        return Stack.of(new StackOptions(
                ArchitectureTest.root(),
                new StateFolder(folder.resolve("replica-" + name)),
                Ports.free(),
                Topics.defaults(),
                4,
                environment));
    }
}
