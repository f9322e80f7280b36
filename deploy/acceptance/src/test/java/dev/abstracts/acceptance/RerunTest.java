package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.abstracts.local.enrichment.Rerun;
import dev.abstracts.local.feed.ServiceClient;
import dev.abstracts.local.stack.Stack;
import dev.abstracts.local.stack.StackOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The enrichment is run anew over all records beside the one that serves, accepted, and taken back, while readers read. */
@Tag("crash")
class RerunTest {

    @Test
    void papersOfAnotherEnrichmentAreShownWhenAcceptedAndTakenBack() throws Exception {
        try (Stack stack = RunningStack.own("rerun")) {
            Pipeline pipeline = RunningStack.of(stack);
            Path folder = stack.options().state().path();
            SampleDocuments.pushAll(pipeline, "rerun");
            Map<String, JsonNode> before = Papers.stable(pipeline.papers("feed=rerun"));
            assertThat(before).isNotEmpty();
            AtomicBoolean done = new AtomicBoolean();
            Queue<String> failures = new ConcurrentLinkedQueue<>();
            Thread reader = Thread.startVirtualThread(() -> read(pipeline, done, failures, before.size()));

            rerun(stack, folder, rerun -> rerun.fill(OptionalInt.of(500)));

            JsonNode report = new ObjectMapper()
                    .readTree(folder.resolve("enrichment-2.json").toFile());
            // The rules are the same, and so is what they say.
            assertThat(report.path("both").asInt()).as("%s", report).isEqualTo(before.size());
            assertThat(report.path("changed").asInt()).as("%s", report).isZero();
            assertThat(report.path("onlyBefore").asInt()
                            + report.path("onlyAfter").asInt())
                    .as("%s", report)
                    .isZero();
            assertThat(serving(pipeline).path("enrichment").asInt()).isEqualTo(1);

            rerun(stack, folder, Rerun::accept);
            assertThat(serving(pipeline).path("enrichment").asInt()).isEqualTo(2);
            assertThat(Papers.stable(pipeline.papers("feed=rerun"))).isEqualTo(before);
            push(pipeline, "after-accepting");

            rerun(stack, folder, Rerun::rollBack);
            assertThat(serving(pipeline).path("enrichment").asInt()).isEqualTo(1);
            await("what was pushed since to be there from the old one too")
                    .until(() -> pipeline.total("feed=after-accepting"), total -> total == 1);
            push(pipeline, "after-going-back");

            done.set(true);
            reader.join();
            assertThat(failures).isEmpty();
        }
    }

    private interface Step {
        void of(Rerun rerun);
    }

    private static void rerun(Stack stack, Path folder, Step step) {
        StackOptions options =
                StackOptions.remembered(ArchitectureTest.root(), folder).withEnvironment(RunningStack.NO_VECTORS);
        List<String> said = new ArrayList<>();
        try (ServiceClient search = new ServiceClient(stack.url("search-service"))) {
            step.of(new Rerun(options, search, said::add));
        } catch (RuntimeException e) {
            throw new AssertionError("said before: " + said, e);
        }
    }

    private static void push(Pipeline pipeline, String feed) throws IOException {
        byte[] document = ("{\"id\":\"2401.00042\",\"title\":\"Tides of " + feed
                        + "\",\"authors\":\"Ada Quill\",\"categories\":\"cs.LG\",\"abstract\":\"We watch the water.\"}\n")
                .getBytes(UTF_8);
        JsonNode receipt = pipeline.pushed(feed, document, "format=arxiv-jsonl");
        pipeline.settled(receipt.path("id").asText());
        assertThat(pipeline.total("feed=" + feed)).isEqualTo(1);
    }

    private static void read(Pipeline pipeline, AtomicBoolean done, Queue<String> failures, int expected) {
        while (!done.get()) {
            try {
                Pipeline.Answer answer = pipeline.get("/v1/papers?feed=rerun&facets=format");
                if (answer.status() != 200 || answer.body().path("total").asInt() != expected) {
                    failures.add(answer.status() + " " + answer.body());
                }
            } catch (IOException e) {
                failures.add(e.toString());
            }
        }
    }

    private static JsonNode serving(Pipeline pipeline) throws IOException {
        for (JsonNode generation : pipeline.ok("/v1/admin/generations").path("generations")) {
            if (generation.path("role").asText().equals("serving")) {
                return generation;
            }
        }
        throw new AssertionError("no generation serves");
    }
}
