package dev.abstracts.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.OnServers;
import dev.abstracts.search.SearchServers;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import dev.abstracts.search.index.IndexNames;
import dev.abstracts.search.index.PaperDocument;
import dev.abstracts.search.index.Papers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.elasticsearch.client.ResponseException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SearchServers.class)
class PapersAreIndexedTest extends OnServers {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Elasticsearch elasticsearch;

    @Test
    void aPaperIsFoundUnderItsId() {
        topics.publish(Papers.titled("A Tide").id("arxiv:2101.10001").build());

        assertThat(indexed("arxiv:2101.10001").path("title").asText()).isEqualTo("A Tide");
    }

    @Test
    void aPaperWithEveryFieldFitsTheMapping() {
        Paper full = Papers.full();
        topics.publish(full);

        assertThat(indexed(full.id().value()).at("/authors/1/orcid").asText()).isEqualTo("0000-0002-1825-0097");
    }

    @Test
    void theLatestOfAPaperIsKeptHoweverManyThereAre() {
        List<Paper> versions = IntStream.rangeClosed(1, 3_000)
                .mapToObj(n ->
                        Papers.titled("Version " + n).id("arxiv:2101.10002").build())
                .toList();

        topics.publishAll(versions);

        await().atMost(SOON).untilAsserted(() -> assertThat(
                        indexed("arxiv:2101.10002").path("title").asText())
                .isEqualTo("Version 3000"));
    }

    @Test
    void aPaperThatIsGoneStaysToldOf() {
        topics.publish(Papers.titled("Here").id("arxiv:2101.10003").build());
        topics.publish(Papers.titled("Here too").id("arxiv:2101.10004").build());
        topics.publish(Paper.gone(PaperId.parse("arxiv:2101.10003"), Instant.now()));
        topics.publish(topics.topics().papers(), "arxiv:2101.10004", null);

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(indexed("arxiv:2101.10003").path("gone").asBoolean()).isTrue();
            assertThat(indexed("arxiv:2101.10004").path("gone").asBoolean()).isTrue();
        });
    }

    @Test
    void anUnreadableMessageIsRejectedAlone() throws IOException {
        topics.publish(topics.topics().papers(), "arxiv:2101.10005", utf8("{\"id\": \"arxiv:21"));
        topics.publish(topics.topics().papers(), "arxiv:2101.10005", utf8("null"));
        topics.publish(Papers.titled("After them").id("arxiv:2101.10006").build());

        assertThat(indexed("arxiv:2101.10006").path("title").asText()).isEqualTo("After them");
        await().atMost(SOON).untilAsserted(() -> assertThat(topics.rejected())
                .filteredOn(rejected -> rejected.code() == RejectionCode.UNREADABLE_MESSAGE)
                .extracting(RejectedRecord::text)
                .containsExactlyInAnyOrder("{\"id\": \"arxiv:21", "null"));
    }

    @Test
    void aPaperWithALongIdIsFound() {
        String id = "source:coast/" + "ü".repeat(400);
        topics.publish(Papers.titled("Long").id(id).build());

        assertThat(indexed(id).path("title").asText()).isEqualTo("Long");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode indexed(String id) {
        String index = new IndexNames(namespace).papersAlias();
        String key = PaperDocument.key(PaperId.parse(id));
        return await().atMost(SOON)
                .ignoreExceptionsInstanceOf(ResponseException.class)
                .until(() -> elasticsearch.document(index, key), Optional::isPresent)
                .orElseThrow();
    }
}
