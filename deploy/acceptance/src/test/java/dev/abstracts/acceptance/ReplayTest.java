package dev.abstracts.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.Topics;
import dev.abstracts.local.backend.TopicCreator;
import dev.abstracts.local.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The raw log alone brings everything back. */
@Tag("crash")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ReplayTest {

    @Test
    void replayedFromOffset0IntoEmptyTopicsAndAnEmptyIndexTheyAreTheSamePapers() throws Exception {
        try (Stack stack = RunningStack.own("replay")) {
            Pipeline pipeline = RunningStack.of(stack);
            SampleDocuments.pushAll(pipeline, "replay");
            for (Path document : SharedData.documents()) {
                JsonNode receipt = pipeline.pushed("replay-real", Files.readAllBytes(document), "");
                pipeline.settled(receipt.path("id").asText());
            }
            Map<String, JsonNode> before = Papers.stable(pipeline.papers(""));
            assertThat(before).hasSizeGreaterThan(169);

            stack.stop("enrich-service");
            stack.stop("search-service");
            forgetAllButRaw(stack);
            stack.restart("enrich-service");
            stack.restart("search-service");
            Awaitility.await("as many papers as before")
                    .atMost(Duration.ofMinutes(2))
                    .ignoreExceptions()
                    .until(() -> pipeline.total("") == before.size());

            assertThat(Papers.stable(pipeline.papers(""))).isEqualTo(before);
        }
    }

    /** Deletes every topic but raw, deliveries and what people have set, the groups, the state stores and the indices. */
    private static void forgetAllButRaw(Stack stack) throws Exception {
        Topics topics = Topics.defaults();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafkaBootstrapServers()))) {
            Set<String> derived = new HashSet<>(admin.listTopics().names().get());
            derived.removeAll(
                    Set.of(topics.raw(), topics.deliveries(), topics.feeds(), topics.cursors(), topics.alerts()));
            derived.removeIf(topic -> !topic.startsWith(topics.namespace()));
            int partitions = admin.describeTopics(List.of(topics.raw()))
                    .allTopicNames()
                    .get()
                    .get(topics.raw())
                    .partitions()
                    .size();
            admin.deleteTopics(derived).all().get();
            Awaitility.await("the topics to go").until(() -> {
                Set<String> left = new HashSet<>(admin.listTopics().names().get());
                left.retainAll(derived);
                return left.isEmpty();
            });
            TopicCreator.create(stack.kafkaBootstrapServers(), topics, partitions);
            // A static member that has ended stays in its group until its session is over.
            Awaitility.await("the groups to go")
                    .atMost(Duration.ofMinutes(2))
                    .ignoreExceptionsInstanceOf(ExecutionException.class)
                    .until(() -> {
                        admin.deleteConsumerGroups(groups(admin, topics)).all().get();
                        return groups(admin, topics).isEmpty();
                    });
        }
        deleteTree(stack.options().state().path().resolve("enrich-service"));
        deleteIndices(stack);
    }

    private static List<String> groups(Admin admin, Topics topics) throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .map(group -> group.groupId())
                .filter(group ->
                        group.startsWith(topics.namespace()) && !group.startsWith(topics.namespace() + "-ingest"))
                .toList();
    }

    private static void deleteIndices(Stack stack) throws IOException, InterruptedException {
        URI elasticsearch = stack.url("elasticsearch");
        try (HttpClient http = HttpClient.newHttpClient()) {
            String names = http.send(
                            HttpRequest.newBuilder(elasticsearch.resolve("/_cat/indices/papers-*,rejected?h=index"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            for (String index : names.split("\\s+")) {
                int status = http.send(
                                HttpRequest.newBuilder(elasticsearch.resolve("/" + index))
                                        .DELETE()
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                assertThat(status).isEqualTo(200);
            }
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
