package dev.abstracts.local.search;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.local.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads papers over HTTP. */
public final class SearchClient implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI search;

    /** @param search base address of search-service: {@code http://127.0.0.1:8083} */
    public SearchClient(URI search) {
        this.search = search;
    }

    /**
     * The answer of {@code GET /v1/papers} as it came.
     *
     * @throws Failure when the service is away or refuses the query; says what is wrong with it
     */
    public String papersJson(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = get(search.resolve("/v1/papers?" + query));
        if (answer.statusCode() != 200) {
            throw new Failure("%s answered %d: %s".formatted(search, answer.statusCode(), detail(answer.body())));
        }
        return answer.body();
    }

    /** The same, as a tree: {@code {total, took, papers, facets, next}}. */
    public JsonNode papers(Map<String, String> parameters) {
        try {
            return MessageJson.mapper().readTree(papersJson(parameters));
        } catch (IOException e) {
            throw new Failure("%s answered what is no JSON: %s".formatted(search, e.getMessage()), e);
        }
    }

    private HttpResponse<String> get(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Failure(
                    "nothing answers at %s: start the stack with ./abstracts up --detach".formatted(search), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while searching", e);
        }
    }

    private static String detail(String body) {
        try {
            JsonNode problem = MessageJson.mapper().readTree(body);
            return problem.path("detail").asText(problem.path("title").asText(body));
        } catch (IOException e) {
            return body.isBlank() ? "without a reason" : body.strip();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
