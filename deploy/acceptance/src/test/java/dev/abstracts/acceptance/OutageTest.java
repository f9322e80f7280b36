package dev.abstracts.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.local.stack.Stack;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An outage pauses the pipeline; nothing is rejected, and everything arrives when it is over. */
@Tag("crash")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class OutageTest {

    private static final Duration OUTAGE = Duration.ofMinutes(2);

    @Test
    void elasticsearchAwayForTwoMinutesOrBlockedForWritesRejectsNothing() throws Exception {
        try (Stack stack = RunningStack.own("outage");
                PaperStream stream = RunningStack.of(stack).stream("feed=outage")) {
            Pipeline pipeline = RunningStack.of(stack);

            stack.stop("elasticsearch");
            List<String> deliveries = pushDuring(pipeline, OUTAGE, 0);
            assertThat(pipeline.get("/v1/papers").status()).isEqualTo(503);
            stack.restart("elasticsearch");
            expectAllIndexed(pipeline, deliveries);

            blockWrites(stack, true);
            List<String> blocked = pushDuring(pipeline, Duration.ofSeconds(20), 1000);
            assertThat(pipeline.get("/q/health/ready").status())
                    .as("readers are served")
                    .isEqualTo(200);
            Pipeline.Answer well = pipeline.get("/q/health/well");
            assertThat(well.status()).isEqualTo(503);
            assertThat(well.body().toString()).contains("indexing paused").contains("blocked");
            blockWrites(stack, false);
            expectAllIndexed(pipeline, blocked);

            assertThat(pipeline.total("feed=outage")).isEqualTo(deliveries.size() + blocked.size());
            assertThat(pipeline.ok("/v1/rejected").path("total").asInt()).isZero();
            Awaitility.await("all papers in the stream that was open throughout")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> stream.papers().size() >= deliveries.size() + blocked.size());
            assertThat(stream.papers())
                    .hasSize(deliveries.size() + blocked.size())
                    .doesNotHaveDuplicates();
        }
    }

    /** Pushes one record after the other until the time is over. */
    private static List<String> pushDuring(Pipeline pipeline, Duration time, int from) {
        List<String> deliveries = new ArrayList<>();
        Instant end = Instant.now().plus(time);
        Awaitility.await("the end of the outage")
                .atMost(time.plusMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    deliveries.add(TideTables.pushed(pipeline, "outage", from + deliveries.size()));
                    return Instant.now().isAfter(end);
                });
        return deliveries;
    }

    private static void expectAllIndexed(Pipeline pipeline, List<String> deliveries) {
        for (String delivery : deliveries) {
            JsonNode status = pipeline.settled(delivery);
            assertThat(status.at("/records/indexed").asInt()).as("%s", status).isEqualTo(1);
        }
    }

    private static void blockWrites(Stack stack, boolean blocked) throws IOException, InterruptedException {
        ElasticsearchSettings.put(stack, "/papers/_settings", "{\"index.blocks.write\": " + blocked + "}");
    }
}
