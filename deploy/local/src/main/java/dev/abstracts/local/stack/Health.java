package dev.abstracts.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Asks the parts of a stack whether they are ready. */
final class Health implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();

    /** Whether the part answers, and says that it can do its work. */
    boolean isReady(Part part, Ports ports) {
        int port = ports.of(part);
        return switch (part) {
            case KAFKA -> kafkaAnswers(port);
            case ELASTICSEARCH -> answersOk(port, "/_cluster/health?wait_for_status=yellow&timeout=2s");
            case INGEST, ENRICH, SEARCH -> answersOk(port, "/q/health/ready");
        };
    }

    private boolean answersOk(int port, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(ANSWER)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean kafkaAnswers(int port) {
        if (!Sockets.listens(port)) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", "127.0.0.1:" + port,
                "request.timeout.ms", "2000",
                "default.api.timeout.ms", "4000"))) {
            return !admin.describeCluster()
                    .nodes()
                    .get(ANSWER.toSeconds(), TimeUnit.SECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
