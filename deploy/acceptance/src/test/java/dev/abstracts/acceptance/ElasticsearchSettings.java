package dev.abstracts.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.local.stack.Stack;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What an operator sets in a stack's Elasticsearch. */
final class ElasticsearchSettings {

    private ElasticsearchSettings() {}

    /** @param path {@code /papers/_settings}, {@code /_cluster/settings} */
    static void put(Stack stack, String path, String json) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(stack.url("elasticsearch").resolve(path))
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(json))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        }
    }
}
