package dev.abstracts.search.live;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.PaperChange.FieldChange;
import dev.abstracts.contract.PaperChange.Kind;
import dev.abstracts.search.OnServers;
import dev.abstracts.search.SearchServers;
import dev.abstracts.search.index.Papers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads streams over HTTP while papers come. Each test has a feed of its own. */
@QuarkusTest
@WithTestResource(SearchServers.class)
class StreamApiTest extends OnServers {

    private static final Duration SOON = Duration.ofSeconds(30);

    private void change(String id, Kind kind, FieldChange... fields) {
        PaperChange change = new PaperChange(
                Papers.titled("").id(id).build().id(),
                kind,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                List.of(fields));
        topics.send(topics.topics().changes(), id, MessageJson.write(change));
    }

    private void publish(Paper paper, Kind kind) {
        topics.publish(paper);
        change(paper.id().value(), kind);
        topics.flush();
    }

    private static Papers paper(String feed, String id, String title) {
        return Papers.titled(title).id(id).seen(feed, "d1", Format.BLOCKS);
    }

    @Test
    void papersComeAsTheyArePushed() throws Exception {
        try (EventStream stream = EventStream.open("q=quay&feed=quays", null)) {
            assertThat(stream.answer().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(stream.answer().headers().firstValue("Cache-Control")).contains("no-store");
            await().atMost(SOON).until(() -> stream.lastId() != null);

            publish(paper("quays", "arxiv:2301.00001", "An old quay").build(), Kind.ADDED);
            publish(paper("quays", "arxiv:2301.00002", "No such thing").build(), Kind.ADDED);
            publish(paper("piers", "arxiv:2301.00003", "A quay elsewhere").build(), Kind.ADDED);
            publish(paper("quays", "arxiv:2301.00001", "A new quay").build(), Kind.REVISED);
            publish(Paper.gone(Papers.titled("").id("arxiv:2301.00004").build().id(), Instant.now()), Kind.WITHDRAWN);

            await().atMost(SOON).until(() -> stream.events().size() >= 3);
            assertThat(stream.events())
                    .extracting(EventStream.Event::name)
                    .containsExactly("added", "revised", "withdrawn");
            assertThat(stream.papers()).containsExactly("arxiv:2301.00001", "arxiv:2301.00001", "arxiv:2301.00004");
            assertThat(stream.events().get(1).data().at("/paper/title").asText())
                    .isEqualTo("A new quay");
            assertThat(stream.events().get(2).data().has("paper")).isFalse();
            int before = stream.comments();
            await().atMost(SOON).until(() -> stream.comments() > before);
            assertThat(changes(Map.of("cursor", stream.lastId()))).isEmpty();
            assertThat(changes(Map.of("cursor", stream.events().getFirst().id(), "q", "quay", "feed", "quays")))
                    .containsExactly("arxiv:2301.00001", "arxiv:2301.00004");
        }
    }

    private static List<String> changes(Map<String, ?> parameters) {
        return page(parameters).getList("changes.paperId", String.class);
    }

    private static JsonPath page(Map<String, ?> parameters) {
        return given().queryParams(parameters)
                .get("/v1/changes")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Connections break at any time, while papers come; who comes back with the last id gets the rest, once. */
    @Test
    void whoComesBackGoesOnWhereItWas() throws Exception {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("StreamApiTest: run again with -Dtest.seed=" + seed);
        Random random = new Random(seed);
        List<Paper> papers = IntStream.range(0, 240)
                .mapToObj(i -> paper("ferries", "arxiv:2302.%05d".formatted(i), i % 4 == 0 ? "A ferry" : "A boat")
                        .build())
                .toList();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < papers.size(); i += 4) {
            expected.add(papers.get(i).id().value());
        }
        String lastId = page(Map.of("since", "2999-01-01")).getString("cursor");
        Thread pusher = Thread.ofVirtual().start(() -> {
            for (Paper paper : papers) {
                topics.send(topics.topics().papers(), paper.id().value(), MessageJson.write(paper));
                change(paper.id().value(), Kind.ADDED);
                topics.flush();
            }
        });
        List<String> read = new ArrayList<>();
        while (read.size() < expected.size()) {
            try (EventStream stream = EventStream.open("q=ti:ferry&feed=ferries", lastId)) {
                assertThat(stream.status()).isEqualTo(200);
                int enough = Math.min(expected.size() - read.size(), 1 + random.nextInt(25));
                await().atMost(SOON).until(() -> stream.events().size() >= enough);
                List<EventStream.Event> events = stream.events().subList(0, enough);
                events.forEach(event -> read.add(event.paper()));
                lastId = events.getLast().id();
            }
        }
        pusher.join();
        assertThat(read).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** What a reader does not take is not kept for it, and it gets all of it when it goes on. */
    @Test
    void aSlowReaderHoldsNobodyUpAndLosesNothing() throws Exception {
        try (EventStream slow = EventStream.unread("feed=barges", null);
                EventStream quick = EventStream.open("feed=barges", null)) {
            topics.publish(paper("barges", "arxiv:2303.00001", "A barge").build());
            TextNode load = new TextNode("coal ".repeat(10_000));
            for (int i = 0; i < 140; i++) {
                change("arxiv:2303.00001", Kind.REVISED, new FieldChange("title", new TextNode("Barge " + i), load));
            }
            topics.flush();

            await().atMost(SOON).until(() -> quick.events().size() == 140);
            slow.read();
            await().atMost(SOON).until(() -> slow.events().size() == 140);
            for (EventStream stream : List.of(quick, slow)) {
                for (int i = 0; i < 140; i++) {
                    assertThat(stream.events().get(i).data().at("/fields/0/old").asText())
                            .isEqualTo("Barge " + i);
                }
            }
        }
    }

    @Test
    void onlySoManyReadAtOnceAndPlacesAreGivenBack() throws Exception {
        List<EventStream> streams = new ArrayList<>();
        try {
            EventStream next = EventStream.unread("q=nobody", null);
            while (next.status() == 200) {
                streams.add(next);
                assertThat(streams).hasSizeLessThan(200);
                next = EventStream.unread("q=nobody", null);
            }
            assertThat(next.status()).isEqualTo(503);
            assertThat(next.answer().headers().firstValue("Retry-After")).isPresent();
            next.close();
        } finally {
            for (EventStream stream : streams) {
                stream.close();
            }
        }
        await().atMost(SOON).untilAsserted(() -> {
            try (EventStream stream = EventStream.unread("q=nobody", null)) {
                assertThat(stream.status()).isEqualTo(200);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "q=titel:graph, '', 400",
        "size=3, '', 400",
        "colour=red, '', 400",
        "q=graph, nonsense, 400",
        "lastEventId=nonsense, '', 400",
        "q=graph, MQpBQUFBQUFBQUFBQUFBQUFBQUFBQUFBCjA, 410",
    })
    void mistakesAreProblems(String parameters, String lastId, int status) throws Exception {
        try (EventStream stream = EventStream.unread(parameters, lastId.isEmpty() ? null : lastId)) {
            assertThat(stream.status()).isEqualTo(status);
            assertThat(stream.answer().headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    /** The same queries over the same papers, in every way that there is to read. */
    @Test
    void allWaysFindTheSame() throws Exception {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("StreamApiTest: run again with -Dtest.seed=" + seed);
        Random random = new Random(seed);
        List<String> queries =
                IntStream.range(0, 6).mapToObj(_ -> RandomHarbour.query(random)).toList();
        List<EventStream> streams = new ArrayList<>();
        try {
            for (String query : queries) {
                streams.add(EventStream.open("feed=harbours&q=" + encoded(query), null));
            }
            String start = page(Map.of("since", "2999-01-01")).getString("cursor");
            for (int i = 0; i < 80; i++) {
                Paper paper = RandomHarbour.paper(random, "harbours", "source:harbours/" + i);
                topics.send(topics.topics().papers(), paper.id().value(), MessageJson.write(paper));
                change(paper.id().value(), Kind.ADDED);
            }
            topics.flush();

            int found = 0;
            for (int i = 0; i < queries.size(); i++) {
                String query = queries.get(i);
                TreeSet<String> told =
                        new TreeSet<>(changes(Map.of("cursor", start, "size", 200, "feed", "harbours", "q", query)));
                TreeSet<String> searched = new TreeSet<>(searched(query));
                EventStream stream = streams.get(i);
                assertThat(told).as("changes " + query).isEqualTo(searched);
                assertThat(new TreeSet<>(exported(query))).as("ndjson " + query).isEqualTo(searched);
                assertThat(new TreeSet<>(atom(query))).as("atom " + query).isEqualTo(searched);
                await().atMost(SOON).untilAsserted(() -> assertThat(new TreeSet<>(stream.papers()))
                        .as("stream " + query)
                        .isEqualTo(searched));
                found += searched.size();
            }
            assertThat(found).as("papers found by all queries together").isPositive();
        } finally {
            for (EventStream stream : streams) {
                stream.close();
            }
        }
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, UTF_8);
    }

    private static String get(String way, String query) {
        return given().queryParam("feed", "harbours")
                .queryParam("q", query)
                .queryParam("size", 200)
                .get(way)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<String> searched(String query) {
        return new JsonPath(get("/v1/papers", query)).getList("papers.id", String.class);
    }

    private static List<String> exported(String query) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line : get("/v1/papers.ndjson", query).lines().toList()) {
            ids.add(MessageJson.mapper().readTree(line).path("id").asText());
        }
        return ids;
    }

    private static List<String> atom(String query) {
        return new XmlPath(get("/v1/papers.atom", query))
                .getList("feed.entry.id", String.class).stream()
                        .map(id -> URLDecoder.decode(id.substring("urn:abstracts:paper:".length()), UTF_8))
                        .toList();
    }
}
