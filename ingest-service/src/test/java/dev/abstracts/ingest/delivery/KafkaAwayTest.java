package dev.abstracts.ingest.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.abstracts.contract.RawRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** Kafka is away when the service starts, comes, is killed while a delivery is read, and comes back. In this order. */
@Tag("crash")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
@QuarkusTest
@QuarkusTestResource(value = OwnKafka.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KafkaAwayTest {

    private final OwnKafka kafka = OwnKafka.here();

    @TestHTTPResource("/v1/feeds/harvest/deliveries")
    URL deliveries;

    @Test
    @Order(1)
    void withoutKafkaNothingIsAcknowledged() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(503);

        unavailable(push(lines(0, 3))).body("records.published", equalTo(0));
        // How its feed's documents are read is in Kafka too.
        unavailable(given().body(lines(0, 3))
                .queryParam("dryRun", "true")
                .post("/v1/feeds/harvest/deliveries")
                .then());
    }

    @Test
    @Order(2)
    void worksWhenKafkaHasCome() throws Exception {
        kafka.begin();

        await().atMost(OwnKafka.TIMEOUT)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        await().atMost(OwnKafka.TIMEOUT)
                .untilAsserted(() -> push(lines(0, 3)).statusCode(202).body("records.published", equalTo(3)));
    }

    @Test
    @Order(3)
    void whatWasPublishedBeforeKafkaWasKilledStays() throws IOException {
        int before = 3000;
        HttpURLConnection connection = (HttpURLConnection) deliveries.openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(16 << 10);
        int status;
        try (OutputStream body = connection.getOutputStream()) {
            body.write(lines(1000, 1000 + before).getBytes(StandardCharsets.UTF_8));
            body.flush();
            await().atMost(OwnKafka.TIMEOUT).until(() -> Written.here().rawCount() >= 1000);
            kafka.kill();
            body.write(lines(9000, 9010).getBytes(StandardCharsets.UTF_8));
        }
        status = connection.getResponseCode();
        String problem = new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(status).as(problem).isEqualTo(503);
        assertThat(connection.getHeaderField("Retry-After")).isNotNull();
        var json = io.restassured.path.json.JsonPath.from(problem);
        assertThat(json.getString("type")).endsWith(":unavailable");
        int published = json.getInt("records.published");
        String delivery = json.getString("delivery");
        assertThat(published).isBetween(1, before + 10);

        kafka.resume();
        assertThat(Written.here().raw(delivery)).hasSizeGreaterThanOrEqualTo(published);
    }

    @Test
    @Order(4)
    void sendingAgainIsHarmless() {
        await().atMost(OwnKafka.TIMEOUT).untilAsserted(() -> push(lines(1000, 4000))
                .statusCode(202)
                .body("records.published", equalTo(3000))
                .body("records.duplicates", equalTo(0)));

        Set<String> texts = new HashSet<>();
        Written.here().raw().forEach(record -> texts.add(record.text()));
        assertThat(texts).contains(lines(1000, 1001).strip(), lines(3999, 4000).strip());
        assertThat(Written.here().raw()).extracting(RawRecord::text).containsAll(texts);
    }

    private static ValidatableResponse push(String document) {
        return given().body(document).post("/v1/feeds/harvest/deliveries").then();
    }

    private static ValidatableResponse unavailable(ValidatableResponse answer) {
        return answer.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", Integer::parseInt, org.hamcrest.Matchers.greaterThan(0))
                .body("type", endsWith(":unavailable"));
    }

    private static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append("{\"id\":\"2101.%05d\",\"abstract\":\"Moss number %d grows.\"}\n".formatted(i, i));
        }
        return lines.toString();
    }
}
