package dev.abstracts.search.generation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Has search-service build the papers' index again beside the one that serves, and waits until readers see the new one. Run as a
 * job of its own with the service's address; {@code ABSTRACTS_KEY} is a key with the scope admin. Says how far it is, and ends
 * with 1 when it is refused. While search-service does not answer it goes on asking.
 */
public final class RebuildIndex {

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final URI service;
    private final @Nullable String key;
    private final HttpClient http = HttpClient.newHttpClient();

    RebuildIndex(URI service, @Nullable String key) {
        this.service = service;
        this.key = key;
    }

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 1) {
            System.err.println("usage: RebuildIndex http://search-service:8083");
            System.exit(2);
        }
        System.exit(new RebuildIndex(URI.create(arguments[0]), System.getenv("ABSTRACTS_KEY")).run() ? 0 : 1);
    }

    /** Returns whether readers see the new generation. */
    boolean run() throws InterruptedException {
        JsonNode begun = ask("POST", "/v1/admin/rebuild");
        if (begun == null) {
            return false;
        }
        int next = begun.path("generations")
                .valueStream()
                .mapToInt(generation -> generation.path("number").asInt())
                .max()
                .orElseThrow();
        while (true) {
            JsonNode now = ask("GET", "/v1/admin/generations");
            if (now == null) {
                return false;
            }
            if (now.path("serving").asInt() == next) {
                System.out.printf("generation %d serves; the one before is kept for a rollback%n", next);
                return true;
            }
            JsonNode filling = now.path("generations")
                    .valueStream()
                    .filter(generation -> generation.path("number").asInt() == next)
                    .findFirst()
                    .orElse(null);
            if (filling == null) {
                System.out.printf("generation %d is gone: somebody rolled it back%n", next);
                return false;
            }
            System.out.printf(
                    "generation %d: %s records to go%n",
                    next, filling.path("lag").asText("?"));
            Thread.sleep(LOOK_EVERY);
        }
    }

    /** Null when it was refused. */
    private @Nullable JsonNode ask(String method, String path) throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path)).timeout(ANSWER).method(method, BodyPublishers.noBody());
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        while (true) {
            try {
                HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
                if (answer.statusCode() < 300) {
                    return MessageJson.read(answer.body(), JsonNode.class);
                }
                System.out.printf(
                        "%s %s: %d %s%n", method, path, answer.statusCode(), new String(answer.body(), UTF_8));
                if (answer.statusCode() < 500) {
                    return null;
                }
            } catch (IOException e) {
                System.out.printf("%s %s: %s%n", method, path, e);
            }
            Thread.sleep(LOOK_EVERY);
        }
    }
}
