package dev.abstracts.search.alert.deliver;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.PaperChange.FieldChange;
import dev.abstracts.contract.PaperChange.Kind;
import dev.abstracts.contract.UndeliveredEvent;
import dev.abstracts.search.OnServers;
import dev.abstracts.search.alert.AlertSettings;
import dev.abstracts.search.alert.AlertTable;
import dev.abstracts.search.index.Papers;
import dev.abstracts.search.kafka.KafkaClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps alerts over HTTP, publishes papers, and looks at what comes to a webhook. Each test has a word and a path of its own. */
@QuarkusTest
@WithTestResource(value = AlertServers.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class AlertsAreToldTest extends OnServers {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    AlertTable table;

    @Inject
    KafkaClients kafka;

    @Inject
    AlertRounds.Factory rounds;

    @Inject
    OwnAlerts.Factory own;

    @Inject
    AlertSettings settings;

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    private void publish(Paper paper, Kind kind, FieldChange... fields) {
        topics.send(topics.topics().papers(), paper.id().value(), MessageJson.write(paper));
        PaperChange change =
                new PaperChange(paper.id(), kind, Instant.now().truncatedTo(ChronoUnit.MILLIS), List.of(fields));
        topics.send(topics.topics().changes(), paper.id().value(), MessageJson.write(change));
        topics.flush();
    }

    private static Paper paper(String id, String title) {
        return Papers.titled(title)
                .id("source:piers/" + id)
                .authors("Xiao Zhang")
                .abstractText("It is long.")
                .receivedAt(Instant.now())
                .seen("piers", "d1", Format.BLOCKS)
                .build();
    }

    private ValidatableResponse put(String id, String q) {
        return put(id, Map.of("q", q, "webhook", receiver.address(id), "secret", Receiver.SECRET));
    }

    private static ValidatableResponse put(String id, Map<String, ?> alert) {
        return given().contentType(ContentType.JSON)
                .body(alert)
                .put("/v1/alerts/" + id)
                .then()
                .log()
                .ifValidationFails();
    }

    private static ValidatableResponse get(String id) {
        return given().get("/v1/alerts/" + id).then().log().ifValidationFails().statusCode(200);
    }

    private void awaitPapers(String path, String... ids) {
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.papers(path))
                .containsExactly(Stream.of(ids).map(id -> "source:piers/" + id).toArray(String[]::new)));
    }

    @Test
    void newAndChangedPapersAreToldSignedAndInOrder() {
        put("moles", "ti:mole").statusCode(201).body("state", equalTo("active")).body("secret", nullValue());
        publish(paper("m1", "An old mole"), Kind.ADDED);
        publish(paper("m2", "No such thing"), Kind.ADDED);
        publish(
                paper("m1", "A new mole"),
                Kind.REVISED,
                new FieldChange("title", new TextNode("a"), new TextNode("b")));
        publish(Paper.gone(paper("m3", "").id(), Instant.now()), Kind.WITHDRAWN);
        publish(paper("m4", "Moles in two harbours"), Kind.ADDED);

        awaitPapers("moles", "m1", "m1", "m4");
        List<Receiver.Call> calls = receiver.calls("moles");
        assertThat(calls)
                .extracting(call -> call.body().path("type").asText())
                .containsExactly("paper.added", "paper.revised", "paper.added");
        assertThat(calls).extracting(Receiver.Call::id).doesNotHaveDuplicates().allMatch(id -> id.startsWith("msg_"));
        assertThat(calls.get(1).body().at("/data/change/fields/0").asText()).isEqualTo("title");
        assertThat(calls.get(1).body().at("/data/paper/title").asText()).isEqualTo("A new mole");
        assertThat(calls.get(1).body().at("/data/q").asText()).isEqualTo("ti:mole");
        await().atMost(SOON)
                .untilAsserted(() -> get("moles").body("delivered", equalTo(3)).body("deliveredAt", notNullValue()));
        given().get("/q/metrics").then().body(containsString("abstracts_alerts_requests_total{outcome=\"taken\"}"));
    }

    @Test
    void aWebhookThatFailsHoldsItsOwnAlertUpAndLosesNothing() {
        AtomicInteger failures = new AtomicInteger(3);
        receiver.answers("dams", _ -> failures.getAndDecrement() > 0 ? 503 : 204);
        put("dams", "dam");
        put("weirs", "dam OR weir");
        String[] ids = IntStream.range(0, 12).mapToObj(i -> "d" + i).toArray(String[]::new);
        for (String id : ids) {
            publish(paper(id, "A dam"), Kind.ADDED);
        }
        awaitPapers("weirs", ids);
        awaitPapers("dams", ids);
        assertThat(receiver.calls("dams")).hasSize(15);
        assertThat(receiver.calls("dams").subList(0, 4))
                .extracting(Receiver.Call::id)
                .containsOnly(receiver.calls("dams").getFirst().id());
        await().atMost(SOON).untilAsserted(() -> get("dams")
                .body("state", equalTo("active"))
                .body("problem", nullValue())
                .body("delivered", equalTo(12)));
    }

    @Test
    void whatAWebhookRefusesIsKeptAsideAndTheRestGoesOn() throws IOException {
        receiver.answers("locks", call -> call.paper().endsWith("l1") ? 422 : 204);
        put("locks", "lock");
        for (String id : List.of("l0", "l1", "l2")) {
            publish(paper(id, "A lock"), Kind.ADDED);
        }
        awaitPapers("locks", "l0", "l2");
        await().atMost(SOON)
                .untilAsserted(() -> get("locks").body("delivered", equalTo(2)).body("undelivered", equalTo(1)));
        List<UndeliveredEvent> kept = new ArrayList<>();
        for (var message : topics.read(topics.topics().undelivered())) {
            kept.add(MessageJson.read(message.value(), UndeliveredEvent.class));
        }
        assertThat(kept)
                .filteredOn(event -> event.alert().equals("locks"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.attempts()).isEqualTo(3);
                    assertThat(event.problem()).contains("422");
                    assertThat(event.body()).contains("source:piers/l1");
                });
    }

    @Test
    void aStoppedAlertGoesOnWhereItWas() {
        receiver.answers("quays", call -> call.paper().endsWith("q1") ? 410 : 204);
        put("quays", "quay");
        publish(paper("q0", "A quay"), Kind.ADDED);
        publish(paper("q1", "A quay"), Kind.ADDED);
        publish(paper("q2", "A quay"), Kind.ADDED);
        await().atMost(SOON)
                .untilAsserted(
                        () -> get("quays").body("state", equalTo("stopped")).body("problem", containsString("410")));
        assertThat(receiver.papers("quays")).containsExactly("source:piers/q0");

        receiver.answers("quays", _ -> 204);
        given().post("/v1/alerts/quays/replay").then().statusCode(202).body("state", equalTo("active"));
        awaitPapers("quays", "q0", "q1", "q2");
        await().atMost(SOON).untilAsserted(() -> get("quays").body("delivered", equalTo(3)));
    }

    @Test
    void aWebhookThatNeverAnswersWellIsStoppedAtLast() {
        receiver.answers("rafts", _ -> 500);
        put("rafts", "raft");
        publish(paper("r0", "A raft"), Kind.ADDED);
        await().atMost(SOON).untilAsserted(() -> get("rafts")
                .body("state", equalTo("stopped"))
                .body("problem", containsString("given up after 5 attempts")));

        receiver.answers("rafts", _ -> 204);
        put("rafts", "raft").statusCode(200).body("state", equalTo("active"));
        awaitPapers("rafts", "r0");
    }

    @Test
    void whatWasToldIsToldAgainWithTheSameIds() {
        Instant before = Instant.now().minusSeconds(60);
        put("buoys", "buoy");
        publish(paper("b0", "A buoy"), Kind.ADDED);
        publish(paper("b1", "A buoy"), Kind.ADDED);
        awaitPapers("buoys", "b0", "b1");

        given().post("/v1/alerts/buoys/replay?since=" + before).then().statusCode(202);

        awaitPapers("buoys", "b0", "b1", "b0", "b1");
        List<Receiver.Call> calls = receiver.calls("buoys");
        assertThat(calls.subList(2, 4))
                .extracting(Receiver.Call::id)
                .isEqualTo(calls.subList(0, 2).stream().map(Receiver.Call::id).toList());
    }

    @Test
    void aChangedAlertTellsWhatItsNewQueryFindsAndADeletedOneNothing() {
        put("ropes", "rope");
        publish(paper("p0", "A rope"), Kind.ADDED);
        awaitPapers("ropes", "p0");
        put("ropes", Map.of("q", "chain", "webhook", receiver.address("ropes"), "on", List.of("added")))
                .statusCode(200)
                .body("q", equalTo("chain"))
                .body("secret", nullValue());
        publish(paper("p1", "A rope"), Kind.ADDED);
        publish(paper("p2", "A chain"), Kind.REVISED);
        publish(paper("p3", "A chain"), Kind.ADDED);
        awaitPapers("ropes", "p0", "p3");

        given().delete("/v1/alerts/ropes").then().statusCode(204);
        given().get("/v1/alerts/ropes").then().statusCode(404);
        put("chains", "chain");
        publish(paper("p4", "A chain"), Kind.ADDED);
        awaitPapers("chains", "p4");
        assertThat(receiver.papers("ropes")).hasSize(2);
        given().get("/v1/alerts").then().body("alerts.id", hasItem("chains")).body("alerts.id", not(hasItem("ropes")));
    }

    /** Another replica comes, takes alerts over, and goes: each alert is told everything, in order, and hardly anything twice. */
    @Test
    void replicasShareAlertsAndHandThemOver() throws InterruptedException {
        for (int i = 0; i < 8; i++) {
            put("ferries-" + i, "ferry").statusCode(201);
        }
        AlertLoop other = new AlertLoop(table, kafka, rounds, own, settings, namespace);
        List<String> ids =
                IntStream.range(0, 90).mapToObj(i -> "source:piers/f" + i).toList();
        for (int i = 0; i < 90; i++) {
            if (i == 30) {
                other.start(new StartupEvent());
            }
            if (i == 60) {
                await().atMost(SOON).until(() -> receiver.papers("ferries-0").size() > 30);
                other.stop(new ShutdownEvent());
            }
            publish(paper("f" + i, "A ferry"), Kind.ADDED);
        }
        for (int i = 0; i < 8; i++) {
            String path = "ferries-" + i;
            await().atMost(SOON).untilAsserted(() -> assertThat(new LinkedHashSet<>(receiver.papers(path)))
                    .containsExactlyElementsOf(ids));
            assertThat(receiver.papers(path)).hasSizeLessThan(180);
        }
    }

    @Test
    void whoGivesNoSecretIsGivenOneOnce() {
        String secret = put("cranes", Map.of("q", "crane", "webhook", receiver.address("cranes")))
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .extract()
                .path("secret");
        given().get("/v1/alerts").then().body(not(containsString(secret.substring(6))));
        get("cranes").body("secret", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a-b | {\"q\": \"titel:x\", \"webhook\": \"http://127.0.0.1/\"} | invalid-query | titel",
                "a-b | {\"webhook\": \"http://127.0.0.1/\"} | invalid-parameter | parameter q",
                "a-b | {\"q\": \"x\"} | invalid-parameter | parameter webhook",
                "a-b | {\"q\": \"x\", \"webhook\": \"ftp://127.0.0.1/\"} | invalid-parameter | https",
                "a-b | {\"q\": \"x\", \"webhook\": \"http://me:pw@127.0.0.1/\"} | invalid-parameter | user",
                "a-b | {\"q\": \"x\", \"webhook\": \"http://127.0.0.2/\"} | invalid-parameter | abstracts.alerts.private-hosts",
                "a-b | {\"q\": \"x\", \"webhook\": \"http://169.254.169.254/\"} | invalid-parameter | not public",
                "a-b | {\"q\": \"x\", \"webhook\": \"http://127.0.0.1/\", \"secret\": \"hunter2\"} | invalid-parameter | whsec_",
                "a-b | {\"q\": \"x\", \"webhook\": \"http://127.0.0.1/\", \"on\": [\"withdrawn\"]} | invalid-parameter | parameter on",
                "a-b | {\"q\": \"x\", \"webhook\": \"http://127.0.0.1/\", \"colour\": 1} | invalid-parameter | colour",
                "a-b | {\"q\": \"x\", | invalid-parameter | line 1",
                "a-b | [] | invalid-parameter | object",
                "A-B | {\"q\": \"x\", \"webhook\": \"http://127.0.0.1/\"} | invalid-parameter | parameter id",
            })
    void mistakesAreProblems(String id, String body, String type, String detail) {
        given().contentType(ContentType.JSON)
                .body(body)
                .put("/v1/alerts/" + id)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:abstracts:problem:" + type))
                .body("detail", containsString(detail))
                .body("detail", not(containsString("hunter2")));
    }

    @Test
    void aBacktestShowsWhatAnAlertWouldHaveTold() {
        publish(paper("o0", "An oar"), Kind.ADDED);
        publish(paper("o1", "Another oar"), Kind.ADDED);
        topics.publish(Papers.titled("An oar of old")
                .id("source:piers/o2")
                .receivedAt(Instant.parse("2020-01-01T00:00:00Z"))
                .build());
        await().atMost(SOON)
                .untilAsserted(() ->
                        given().queryParam("q", "oar").get("/v1/papers").then().body("total", equalTo(3)));

        given().queryParam("q", "ti:oar")
                .get("/v1/alerts/backtest")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("papers.id", hasItem("source:piers/o1"))
                .body("perDay.values().sum()", equalTo(2));
        given().get("/v1/alerts/backtest").then().statusCode(400);
        given().queryParam("q", "x")
                .queryParam("days", "0")
                .get("/v1/alerts/backtest")
                .then()
                .statusCode(400);
        given().post("/v1/alerts/nobodys/replay").then().statusCode(404);
    }
}
