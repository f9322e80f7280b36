package dev.abstracts.enrich.vector;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.abstracts.enrich.EnrichBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The running service without vectors. */
@QuarkusTest
@QuarkusTestResource(EnrichBackend.class)
class VectorsOffTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "abstracts.namespace")
    String namespace;

    @ConfigProperty(name = "abstracts.state-dir")
    Path stateDir;

    @Test
    void saysSo() {
        given().contentType("application/json")
                .body("{\"texts\": [\"frost\"]}")
                .post("/v1/embed")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json")
                .body("type", equalTo("urn:abstracts:problem:unavailable"))
                .body("detail", containsString("vectors are switched off"));
        given().get("/v1/vectors").then().statusCode(200).body("state", equalTo("off"));
        given().get("/q/health/well").then().statusCode(200);
    }

    @Test
    void nothingIsLoadedAndNothingRead() throws Exception {
        assertThat(stateDir.resolve("model")).doesNotExist();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            assertThat(admin.listGroups().all().get())
                    .noneMatch(group -> group.groupId().equals(namespace + "-vectors"));
        }
    }
}
