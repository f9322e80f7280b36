package dev.abstracts.local.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class SharedBackendTest {

    private final Backend backend = Backend.shared();

    @Test
    void isOneForAll() {
        Backend again = Backend.shared();

        assertThat(again.kafkaBootstrapServers()).isEqualTo(backend.kafkaBootstrapServers());
        assertThat(again.elasticsearchHost()).isEqualTo(backend.elasticsearchHost());
    }

    @Test
    void createsTheTopicsOfANamespaceAndIsNotDisturbedByThoseThatAreThere() throws Exception {
        Topics topics = new Topics("t" + UUID.randomUUID());

        backend.createTopics(topics, 2);
        backend.createTopics(topics, 2);

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", backend.kafkaBootstrapServers()))) {
            var created = admin.describeTopics(topics.settings().keySet())
                    .allTopicNames()
                    .get();
            assertThat(created.keySet()).isEqualTo(topics.settings().keySet());
            assertThat(created.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(2));
        }
    }

    @Test
    void hasAnElasticsearchThatIsReady() throws Exception {
        URI health = URI.create("http://" + backend.elasticsearchHost() + "/_cluster/health");

        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer = client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                    .body();
            assertThat(answer).containsAnyOf("\"status\":\"green\"", "\"status\":\"yellow\"");
        }
    }
}
