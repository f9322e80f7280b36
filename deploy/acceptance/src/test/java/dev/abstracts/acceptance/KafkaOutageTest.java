package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Kafka is away for a minute while many clients push: all of them are told, none loses or doubles anything. */
@Tag("crash")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KafkaOutageTest {

    private static final Duration OUTAGE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_PUSHES = Duration.ofMillis(20);
    private static final int RECORDS = 4;
    private static final long MOST_MEMORY = 300L << 20;

    private final ObjectMapper json = new ObjectMapper();
    private final Queue<CompletableFuture<JsonNode>> receipts = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicLong> answers = new ConcurrentHashMap<>();
    private final AtomicLong memory = new AtomicLong();

    @Test
    void everyPushThatIsSentAgainIsWholeAndNoneIsDoubled() throws Exception {
        try (Stack stack = RunningStack.own("kafka-outage");
                HttpClient http = HttpClient.newHttpClient();
                ScheduledExecutorService clock = Executors.newScheduledThreadPool(2)) {
            Pipeline pipeline = RunningStack.of(stack);
            URI target = stack.url("ingest-service").resolve("/v1/feeds/outage/deliveries?format=arxiv-jsonl");
            AtomicInteger number = new AtomicInteger();
            var pushing = clock.scheduleAtFixedRate(
                    () -> receipts.add(push(http, target, document(number.getAndIncrement()))),
                    0,
                    BETWEEN_PUSHES.toMillis(),
                    TimeUnit.MILLISECONDS);
            clock.scheduleAtFixedRate(() -> sample(stack), 0, 200, TimeUnit.MILLISECONDS);

            awaitAccepted(100);
            stack.stop("kafka");
            CompletableFuture<Void> over = new CompletableFuture<>();
            clock.schedule(() -> over.complete(null), OUTAGE.toMillis(), TimeUnit.MILLISECONDS);
            over.join();
            assertThat(isLive(http, stack.url("ingest-service"))).isTrue();
            stack.restart("kafka");
            awaitAccepted(accepted() + 500);
            pushing.cancel(false);

            List<JsonNode> all = receipts.stream().map(CompletableFuture::join).toList();
            System.out.printf(
                    "%d deliveries of %d records; answers %s; most resident memory of ingest-service %d MB%n",
                    all.size(), RECORDS, answers, memory.get() >> 20);
            assertThat(answers).containsOnlyKeys(202, 503);
            assertThat(memory.get()).isLessThan(MOST_MEMORY);
            expectEachOnce(pipeline, all);
        }
    }

    private static void expectEachOnce(Pipeline pipeline, List<JsonNode> all) throws IOException {
        pipeline.settled(all.getLast().path("id").asText());
        for (JsonNode receipt : all) {
            assertThat(receipt.at("/records/published").asInt())
                    .as("%s", receipt)
                    .isEqualTo(RECORDS);
            String delivery = receipt.path("id").asText();
            JsonNode now = pipeline.ok("/v1/deliveries/" + delivery);
            JsonNode status = now.path("state").asText().equals("settled") ? now : pipeline.settled(delivery);
            assertThat(status.at("/records/indexed").asInt()).as("%s", status).isEqualTo(RECORDS);
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode paper : pipeline.papers("feed=outage")) {
            assertThat(ids.add(paper.path("id").asText())).as("%s", paper).isTrue();
            assertThat(paper.path("sightings")).as("%s", paper).hasSize(1);
        }
        assertThat(ids).hasSize(all.size() * RECORDS);
        assertThat(pipeline.ok("/v1/rejected").path("total").asInt()).isZero();
    }

    /** Pushes until there is a receipt, each time after as long a pause as the service asks for. */
    private CompletableFuture<JsonNode> push(HttpClient http, URI target, byte[] document) {
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofMinutes(1))
                .POST(BodyPublishers.ofByteArray(document))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).thenCompose(answer -> {
            answers.computeIfAbsent(answer.statusCode(), status -> new AtomicLong())
                    .incrementAndGet();
            if (answer.statusCode() == 202) {
                return CompletableFuture.completedFuture(read(answer.body()));
            }
            long pause = answer.headers().firstValueAsLong("Retry-After").orElseThrow();
            return CompletableFuture.supplyAsync(
                            () -> push(http, target, document),
                            CompletableFuture.delayedExecutor(pause, TimeUnit.SECONDS))
                    .thenCompose(again -> again);
        });
    }

    private static boolean isLive(HttpClient http, URI service) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/q/health/live")).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAccepted(long count) {
        Awaitility.await(count + " deliveries to be taken")
                .atMost(Duration.ofMinutes(3))
                .until(() -> accepted() >= count);
    }

    private long accepted() {
        AtomicLong accepted = answers.get(202);
        return accepted == null ? 0 : accepted.get();
    }

    private void sample(Stack stack) {
        stack.status().stream()
                .filter(part -> part.part() == Part.INGEST)
                .forEach(part -> memory.accumulateAndGet(part.residentBytes(), Math::max));
    }

    private static byte[] document(int number) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            int id = number * RECORDS + i;
            lines.append("""
                    {"id": "26%02d.%05d", "title": "Ebb %d", "authors": ["Ida Sund"], "abstract": "Low water, day %d."}
                    """.formatted(id / 90_000 + 1, id % 90_000 + 1, id, id));
        }
        return lines.toString().getBytes(UTF_8);
    }
}
