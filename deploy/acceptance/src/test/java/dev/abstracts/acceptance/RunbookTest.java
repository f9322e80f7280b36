package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.abstracts.contract.Topics;
import dev.abstracts.local.backend.TopicCreator;
import dev.abstracts.local.stack.Stack;
import dev.abstracts.local.stack.StackOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What each alert of {@code docs/runbook.md} tells of is caused, fires it, and is mended as the runbook says, which ends
 * it. In the rules an hour has become a minute and a minute a second; a late delivery is one after a minute, as ever.
 */
@Tag("crash")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class RunbookTest {

    private static final Pattern SECONDS = Pattern.compile("(?<=\\[|for: )(\\d+)m\\b");
    private static final Pattern MINUTES = Pattern.compile("(?<=\\[|for: )(\\d+)h\\b");
    private static final Duration FIRES_WITHIN = Duration.ofMinutes(3);
    private static final long DISK_BYTES = 600L << 20;

    @FunctionalInterface
    private interface Cause {
        void happens() throws IOException;
    }

    @Test
    void everyAlertFiresForItsCauseAndEndsWithIt() throws Exception {
        try (Stack stack = RunningStack.own("runbook");
                Prometheus prometheus = Prometheus.of(stack, rules())) {
            Pipeline pipeline = RunningStack.of(stack);
            pipeline.settled(TideTables.pushed(pipeline, "tides", 1));
            assertThat(prometheus.value("count(ALERTS{alertstate=\"firing\"})"))
                    .as("alerts of a healthy stack")
                    .isZero();

            fires(prometheus, "AbstractsFeedRefused", "feed=\"torn\"", () -> {
                pipeline.push("torn", "{\"id\": \"2602.00002\", \"abstr\n".getBytes(UTF_8), "format=arxiv-jsonl");
            });
            fires(prometheus, "AbstractsRecordsRejected", "", () -> pipeline.pushed("marc", marc(), "format=oai-pmh"));
            ends(prometheus, "AbstractsFeedRefused");
            ends(prometheus, "AbstractsRecordsRejected");

            stack.stop("ingest-service");
            fires(prometheus, "AbstractsServiceDown", "job=\"ingest-service\"", () -> {});
            stack.restart("ingest-service");
            ends(prometheus, "AbstractsServiceDown");

            elasticsearchAway(stack, pipeline, prometheus);
            aTopicIsMissing(stack, pipeline, prometheus);
        }
    }

    private static void elasticsearchAway(Stack stack, Pipeline pipeline, Prometheus prometheus) throws Exception {
        stack.stop("elasticsearch");
        long stopped = System.nanoTime();
        List<String> late = new ArrayList<>();
        for (int number = 10; number < 13; number++) {
            late.add(TideTables.pushed(pipeline, "tides", number));
        }
        fires(
                prometheus,
                "AbstractsRequestsFail",
                "job=\"search-service\", severity=\"page\"",
                () -> pipeline.get("/v1/papers?q=tides"));
        fires(prometheus, "AbstractsIndexingPaused", "flow=\"papers-1\"", () -> {});
        fires(prometheus, "AbstractsPartitionStuck", "flow=\"papers-1\"", () -> {});
        Awaitility.await("a minute's being over since the deliveries were received")
                .atMost(Duration.ofMinutes(2))
                .until(() -> System.nanoTime() - stopped > TimeUnit.SECONDS.toNanos(75));
        fires(prometheus, "AbstractsDeliveryWaiting", "job=\"search-service\"", () -> {});
        stack.restart("elasticsearch");
        late.forEach(pipeline::settled);
        fires(prometheus, "AbstractsDeliveriesLate", "severity=\"page\"", () -> {});
        for (String alert : Set.of(
                "AbstractsRequestsFail",
                "AbstractsIndexingPaused",
                "AbstractsPartitionStuck",
                "AbstractsDeliveryWaiting",
                "AbstractsDeliveriesLate")) {
            ends(prometheus, alert);
        }
    }

    private static void aTopicIsMissing(Stack stack, Pipeline pipeline, Prometheus prometheus) throws Exception {
        Topics topics = Topics.defaults();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafkaBootstrapServers()))) {
            admin.deleteTopics(Set.of(topics.sightings())).all().get();
        }
        fires(prometheus, "AbstractsEnrichStuck", "topology=\"enrich-streams\"", () -> {});
        TopicCreator.create(stack.kafkaBootstrapServers(), topics, StackOptions.DEFAULT_PARTITIONS);
        ends(prometheus, "AbstractsEnrichStuck");
        pipeline.settled(TideTables.pushed(pipeline, "tides", 20));
        assertThat(pipeline.paper("arxiv:2602.00020").status()).isEqualTo(200);
    }

    @Test
    void aDiskThatFillsUpIsToldBeforeIndexingPauses() throws Exception {
        Path folder = RunningStack.folder("full-disk");
        Path disk = Files.createDirectories(folder.resolve("elasticsearch"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + DISK_BYTES, "tmpfs", disk.toString()),
                "a small disk can be mounted by root only: SKIPPED");
        StackOptions options =
                StackOptions.isolated(ArchitectureTest.root(), folder).withEnvironment(RunningStack.NO_VECTORS);
        try (Stack stack = Stack.start(options);
                Prometheus prometheus = Prometheus.of(stack, rules())) {
            Pipeline pipeline = RunningStack.of(stack);
            watchDisk(stack);
            pipeline.settled(TideTables.pushed(pipeline, "tides", 1));
            Path filler = disk.resolve("filler");

            fill(filler, 0.87);
            fires(prometheus, "AbstractsDiskFull", "severity=\"ticket\"", () -> {});
            fill(filler, 0.92);
            fires(prometheus, "AbstractsDiskFull", "severity=\"page\"", () -> {});
            fill(filler, 0.97);
            List<String> deliveries = new ArrayList<>();
            fires(prometheus, "AbstractsIndexingPaused", "flow=\"papers-1\"", () -> {
                deliveries.add(TideTables.pushed(pipeline, "tides", 10 + deliveries.size()));
            });
            assertThat(pipeline.paper("arxiv:2602.00001").status())
                    .as("readers go on")
                    .isEqualTo(200);

            Files.delete(filler);
            ends(prometheus, "AbstractsIndexingPaused");
            ends(prometheus, "AbstractsDiskFull");
            deliveries.forEach(pipeline::settled);
            assertThat(pipeline.total("feed=tides")).isEqualTo(deliveries.size() + 1);
        } finally {
            run("umount", disk.toString());
        }
    }

    /** A cluster's Elasticsearch looks at its disks twice a minute; the local one does not at all. */
    private static void watchDisk(Stack stack) throws IOException, InterruptedException {
        ElasticsearchSettings.put(stack, "/_cluster/settings", """
                {"persistent": {"cluster.routing.allocation.disk.threshold_enabled": true,
                  "cluster.info.update.interval": "10s"}}""");
    }

    private static void fill(Path filler, double ratio) throws IOException {
        byte[] zeros = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            FileStore disk = Files.getFileStore(filler);
            while (1 - (double) disk.getUsableSpace() / disk.getTotalSpace() < ratio) {
                out.write(zeros);
            }
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    /** @param cause done again and again: Prometheus sees how a counter grows, not how it begins */
    private static void fires(Prometheus prometheus, String alert, String labels, Cause cause) {
        String expression = "count(last_over_time(ALERTS{alertstate=\"firing\", alertname=\"%s\"%s}[20m]))"
                .formatted(alert, labels.isEmpty() ? "" : ", " + labels);
        Awaitility.await(alert + " to fire")
                .atMost(FIRES_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    cause.happens();
                    return prometheus.value(expression) > 0;
                });
    }

    private static void ends(Prometheus prometheus, String alert) {
        Awaitility.await(alert + " to end")
                .atMost(FIRES_WITHIN)
                .until(() -> prometheus.value("count(ALERTS{alertname=\"%s\"})".formatted(alert)) == 0);
    }

    private static Path rules() throws IOException {
        String rules = Files.readString(Prometheus.OBSERVABILITY.resolve("rules.yaml"));
        String faster = MINUTES.matcher(SECONDS.matcher(rules).replaceAll("$1s"))
                .replaceAll("$1m")
                .replace("> 60 * 60", "> 60");
        return Files.writeString(RunningStack.folder("rules").resolve("rules.yaml"), faster);
    }

    /** A record in metadata that nobody reads: its repository has changed the format. */
    private static byte[] marc() {
        return """
                <?xml version="1.0"?>
                <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record>
                <header><identifier>oai:tides:%d</identifier><datestamp>2026-01-01</datestamp></header>
                <metadata><record xmlns="http://www.loc.gov/MARC21/slim"/></metadata>
                </record></ListRecords></OAI-PMH>
                """.formatted(System.nanoTime()).getBytes(UTF_8);
    }
}
