package dev.abstracts.search;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of the service on {@link SearchServers}: it begins when the service is ready, and has the service's topics. */
public abstract class OnServers {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @ConfigProperty(name = "abstracts.namespace")
    protected String namespace;

    protected TestTopics topics;

    /** The service answers HTTP before its indices are made; a query then is answered with 503. */
    public static void awaitReady() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @BeforeEach
    void connect() {
        awaitReady();
        topics = new TestTopics(servers, namespace);
    }

    @AfterEach
    void disconnect() {
        topics.close();
    }
}
