package dev.abstracts.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The index is made anew from the papers topic while readers read. */
class RebuildTest {

    private final Pipeline pipeline = RunningStack.pipeline();

    @Test
    void aRebuiltIndexHoldsTheSamePapersAndNoQueryFailsMeanwhile() throws Exception {
        SampleDocuments.pushAll(pipeline, "rebuild");
        Map<String, JsonNode> before = Papers.stable(pipeline.papers("feed=rebuild"));
        assertThat(before).isNotEmpty();
        int servingBefore = serving();

        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            readers.add(Thread.startVirtualThread(() -> read(done, asked, failures, before.size())));
        }
        Pipeline.Answer answer = pipeline.post("/v1/admin/rebuild");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        Awaitility.await("the alias to swap").atMost(Duration.ofMinutes(2)).until(() -> serving() != servingBefore);
        int askedUntilSwap = asked.get();
        Awaitility.await("queries after the swap").until(() -> asked.get() > askedUntilSwap + 20);
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }

        assertThat(failures).isEmpty();
        assertThat(Papers.stable(pipeline.papers("feed=rebuild"))).isEqualTo(before);
    }

    private void read(AtomicBoolean done, AtomicInteger asked, Queue<String> failures, int expected) {
        while (!done.get()) {
            try {
                Pipeline.Answer answer = pipeline.get("/v1/papers?feed=rebuild&facets=format");
                if (answer.status() != 200 || answer.body().path("total").asInt() != expected) {
                    failures.add(answer.status() + " " + answer.body());
                }
                asked.incrementAndGet();
            } catch (IOException e) {
                failures.add(e.toString());
            }
        }
    }

    private int serving() throws IOException {
        JsonNode serving = pipeline.ok("/v1/admin/generations").path("serving");
        assertThat(serving.isInt()).as("a generation serves").isTrue();
        return serving.intValue();
    }
}
