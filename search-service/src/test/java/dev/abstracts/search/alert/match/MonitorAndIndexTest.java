package dev.abstracts.search.alert.match;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperId;
import dev.abstracts.search.OnServers;
import dev.abstracts.search.SearchServers;
import dev.abstracts.search.paper.PaperMatcher;
import dev.abstracts.search.query.ParsedQuery;
import dev.abstracts.search.query.Query;
import dev.abstracts.search.query.QueryParser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What alerts are told is what searches find: the same queries over the same papers, by the monitor and by the index. */
@QuarkusTest
@WithTestResource(SearchServers.class)
class MonitorAndIndexTest extends OnServers {

    private static final int PAPERS = 150;
    private static final int QUERIES = 600;

    @Inject
    PaperMatcher matcher;

    @Test
    void theMonitorFindsWhatTheIndexFinds() throws IOException {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("MonitorAndIndexTest: run again with -Dtest.seed=" + seed);
        RandomLibrary library = new RandomLibrary(new Random(seed));
        List<Paper> papers = IntStream.range(0, PAPERS).mapToObj(library::paper).toList();
        topics.publishAll(papers);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(searched("*")).hasSize(PAPERS));
        Map<String, String> queries = new LinkedHashMap<>();
        Map<String, Query> parsed = new LinkedHashMap<>();
        while (parsed.size() < QUERIES) {
            String query = library.query();
            if (QueryParser.parse(query) instanceof ParsedQuery.Valid(Query tree)) {
                queries.put("a" + queries.size(), query);
                parsed.put("a" + parsed.size(), tree);
            }
        }

        Map<String, Set<String>> told = told(papers, parsed);

        int found = 0;
        for (Map.Entry<String, String> query : queries.entrySet()) {
            Set<String> searched = searched(query.getValue());
            assertThat(told.getOrDefault(query.getKey(), Set.of()))
                    .as(query.getValue())
                    .isEqualTo(searched);
            found += searched.isEmpty() || searched.size() == PAPERS ? 0 : 1;
        }
        assertThat(found).as("queries that find some papers and not all").isGreaterThan(QUERIES / 4);
    }

    /** By alert, the papers that meet it. */
    private Map<String, Set<String>> told(List<Paper> papers, Map<String, Query> queries) throws IOException {
        List<PaperId> ids = papers.stream().map(Paper::id).toList();
        Map<PaperId, JsonNode> documents = matcher.documents(ids);
        assertThat(documents).hasSize(PAPERS);
        Map<String, Set<String>> told = new TreeMap<>();
        try (AlertMonitor monitor = new AlertMonitor()) {
            monitor.put(queries);
            List<Set<String>> met = new ArrayList<>();
            for (int from = 0; from < ids.size(); from += 40) {
                met.addAll(monitor.match(ids.subList(from, Math.min(from + 40, ids.size())).stream()
                        .map(documents::get)
                        .toList()));
            }
            for (int i = 0; i < ids.size(); i++) {
                for (String alert : met.get(i)) {
                    told.computeIfAbsent(alert, _ -> new TreeSet<>())
                            .add(ids.get(i).value());
                }
            }
        }
        return told;
    }

    private static Set<String> searched(String query) throws IOException {
        Set<String> ids = new TreeSet<>();
        String lines = given().queryParam("q", query)
                .queryParam("feed", RandomLibrary.FEEDS)
                .get("/v1/papers.ndjson")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .asString();
        for (String line : lines.lines().toList()) {
            ids.add(MessageJson.mapper().readTree(line).path("id").asText());
        }
        return ids;
    }
}
