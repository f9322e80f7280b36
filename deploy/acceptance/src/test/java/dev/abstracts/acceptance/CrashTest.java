package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.RecordId;
import dev.abstracts.local.stack.Stack;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every process is killed, one after the other, while 20,000 records are pushed; nothing acknowledged is lost. */
@Tag("crash")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class CrashTest {

    private static final String FEED = "crash";
    private static final List<String> VICTIMS =
            List.of("ingest-service", "enrich-service", "search-service", "kafka", "elasticsearch");

    @Test
    void everyAcknowledgedRecordEndsAsAPaperOrARejectionWhoeverIsKilled() throws Exception {
        List<List<String>> chunks = Chunks.of(SharedData.corpus());
        try (Stack stack = RunningStack.own("crash")) {
            Pipeline pipeline = RunningStack.of(stack);
            Queue<String> deliveries = new ConcurrentLinkedQueue<>();
            AtomicInteger pushed = new AtomicInteger();
            AtomicInteger allowed = new AtomicInteger(chunks.size() / (VICTIMS.size() + 1));
            CountDownLatch done = new CountDownLatch(1);
            Thread pusher = Thread.startVirtualThread(() -> {
                for (List<String> chunk : chunks) {
                    Awaitility.await("leave to push on")
                            .atMost(Duration.ofMinutes(5))
                            .until(() -> pushed.get() < allowed.get());
                    deliveries.add(pushUntilAcknowledged(pipeline, chunk));
                    pushed.incrementAndGet();
                }
                done.countDown();
            });

            for (int i = 0; i < VICTIMS.size(); i++) {
                String victim = VICTIMS.get(i);
                int share = (i + 1) * chunks.size() / (VICTIMS.size() + 1);
                Awaitility.await(share + " chunks")
                        .atMost(Duration.ofMinutes(5))
                        .until(() -> pushed.get() >= share - 10);
                System.out.printf(
                        "kill -9 %s after %d of %d records%n",
                        victim, pushed.get() * Chunks.SIZE, chunks.size() * Chunks.SIZE);
                allowed.set(chunks.size() * (i + 2) / (VICTIMS.size() + 1));
                stack.kill(victim);
                stack.restart(victim);
            }
            allowed.set(chunks.size());
            assertThat(done.await(10, TimeUnit.MINUTES))
                    .as("all chunks acknowledged")
                    .isTrue();
            pusher.join();

            long indexed = 0;
            long rejected = 0;
            for (String delivery : deliveries) {
                JsonNode status = pipeline.settled(delivery);
                indexed += status.at("/records/indexed").asLong();
                rejected += status.at("/records/rejected").asLong();
            }
            verify(pipeline, chunks, indexed, rejected);
        }
    }

    private static void verify(Pipeline pipeline, List<List<String>> chunks, long indexed, long rejected)
            throws IOException {
        Set<String> acknowledged = new HashSet<>();
        chunks.forEach(chunk -> chunk.forEach(line -> acknowledged.add(
                RecordId.of(FeedName.of(FEED), Format.ARXIV_JSONL, line).value())));

        Map<String, String> paperOfRecord = new HashMap<>();
        List<String> doubled = new ArrayList<>();
        List<JsonNode> papers = pipeline.papers("feed=" + FEED);
        for (JsonNode paper : papers) {
            for (JsonNode sighting : paper.path("sightings")) {
                String record = sighting.path("recordId").asText();
                String other = paperOfRecord.put(record, paper.path("id").asText());
                if (other != null) {
                    doubled.add(record + " in " + other + " and " + paper.path("id"));
                }
            }
        }
        Set<String> lost = new HashSet<>(acknowledged);
        lost.removeAll(paperOfRecord.keySet());
        Set<String> invented = new HashSet<>(paperOfRecord.keySet());
        invented.removeAll(acknowledged);
        long rejections =
                pipeline.ok("/v1/rejected?size=0&feed=" + FEED).path("total").asLong();
        System.out.printf(
                "acknowledged %d records; papers %d, rejections %d, lost %d, doubled %d, invented %d; settled: indexed %d, rejected %d%n",
                acknowledged.size(),
                papers.size(),
                rejections,
                lost.size(),
                doubled.size(),
                invented.size(),
                indexed,
                rejected);

        assertThat(lost).as("lost records").hasSize((int) rejections);
        assertThat(doubled).as("records in two papers").isEmpty();
        assertThat(invented).as("records that nobody sent").isEmpty();
        assertThat(rejections).as("rejections of good records").isZero();
        assertThat(indexed).isEqualTo(acknowledged.size());
        assertThat(rejected).isZero();
    }

    /** Sends again until it is acknowledged, as a client would: sending again is harmless. */
    private static String pushUntilAcknowledged(Pipeline pipeline, List<String> chunk) {
        byte[] document = (String.join("\n", chunk) + "\n").getBytes(UTF_8);
        return Awaitility.await("a chunk to be acknowledged")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> pipeline.push(FEED, document, "format=arxiv-jsonl"), answer -> answer.status() == 202)
                .body()
                .path("id")
                .asText();
    }
}
