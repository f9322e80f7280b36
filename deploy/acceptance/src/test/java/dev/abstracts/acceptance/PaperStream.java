package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A reader of {@code /v1/papers/stream}, on one connection until it is closed. */
final class PaperStream implements AutoCloseable {

    /** In the place of an id: the service has said that the stream ends. */
    static final String END = "end";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final InputStream body;
    private final List<String> papers = new CopyOnWriteArrayList<>();

    PaperStream(URI address) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " was answered " + answer.statusCode());
        }
        body = answer.body();
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("event:end") || line.equals("event: end")) {
                    papers.add(END);
                } else if (line.startsWith("data:") && !papers.contains(END)) {
                    papers.add(JSON.readTree(line.substring(5)).path("paperId").asText());
                }
            }
        } catch (IOException e) {
            papers.add("the connection broke: " + e.getMessage());
        }
    }

    /** Ids, in the order in which they came. */
    List<String> papers() {
        return papers;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
