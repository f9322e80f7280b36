package dev.abstracts.local.push;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.local.Failure;
import dev.abstracts.local.key.CallerKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends documents to ingest-service and returns their receipts. When the service is away or says so (429, 502, 503,
 * 504) the document is sent again from its start; any other refusal is final.
 */
public final class DeliverySender implements AutoCloseable {

    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final int ACCEPTED = 202;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI ingest;
    private final RetryPolicy retry;
    private final CallerKey key;

    /** @param ingest base address of ingest-service: {@code http://127.0.0.1:8081} */
    public DeliverySender(URI ingest, RetryPolicy retry) {
        this(ingest, retry, CallerKey.ofEnvironment());
    }

    DeliverySender(URI ingest, RetryPolicy retry, CallerKey key) {
        this.ingest = ingest;
        this.retry = retry;
        this.key = key;
    }

    /**
     * @param format absent to leave it to the service
     * @param asOf the day on which dates without a year are read; absent for today
     * @throws Refused when the service does not want this document
     * @throws Failure when the service could not be reached for as long as the policy allows
     */
    public Receipt send(
            FeedName feed,
            Document document,
            @Nullable String format,
            @Nullable LocalDate asOf,
            PushListener listener) {
        URI target = target(feed, format, asOf);
        Instant firstFailure = Instant.MAX;
        for (int failures = 1; ; failures++) {
            Attempt attempt = attempt(target, document, listener);
            if (attempt.receipt() != null) {
                return attempt.receipt();
            }
            Instant now = Instant.now();
            firstFailure = firstFailure.isBefore(now) ? firstFailure : now;
            Duration pause = retry.pauseAfter(failures, attempt.retryAfter());
            if (now.plus(pause).isAfter(firstFailure.plus(retry.patience()))) {
                throw new Failure("%s was not taken by %s within %d s of trying: %s"
                        .formatted(document.name(), ingest, retry.patience().toSeconds(), attempt.problem()));
            }
            listener.sendingAgain(attempt.problem(), pause);
            sleep(pause);
        }
    }

    /** A receipt, or why there is none yet. */
    private record Attempt(@Nullable Receipt receipt, String problem, Duration retryAfter) {}

    private Attempt attempt(URI target, Document document, PushListener listener) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .header("Accept", "application/json, application/problem+json")
                .header("Content-Type", "application/octet-stream");
        if (document.gzip()) {
            request.header("Content-Encoding", "gzip");
        }
        key.addTo(request);
        request.POST(body(document, listener));
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == ACCEPTED) {
                return new Attempt(receipt(answer), "", Duration.ZERO);
            }
            String problem = problem(answer);
            if (PASSING.contains(answer.statusCode())) {
                return new Attempt(null, problem, retryAfter(answer));
            }
            throw new Refused("%s was refused: %s".formatted(document.name(), problem));
        } catch (IOException e) {
            return new Attempt(null, reason(e), Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while %s was sent".formatted(document.name()), e);
        }
    }

    private static HttpRequest.BodyPublisher body(Document document, PushListener listener) {
        if (document.length() == 0) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new CountedBody(open(document), document.gzip(), listener)),
                document.length());
    }

    private static InputStream open(Document document) {
        try {
            return Files.newInputStream(document.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI target(FeedName feed, @Nullable String format, @Nullable LocalDate asOf) {
        List<String> parameters = new ArrayList<>();
        Optional.ofNullable(format).ifPresent(name -> parameters.add("format=" + encode(name, UTF_8)));
        Optional.ofNullable(asOf).ifPresent(day -> parameters.add("asOf=" + day));
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        return ingest.resolve("/v1/feeds/" + feed + "/deliveries" + query);
    }

    private Receipt receipt(HttpResponse<byte[]> answer) throws IOException {
        Receipt receipt = MessageJson.read(answer.body(), Receipt.class);
        return answer.headers()
                .firstValue("Location")
                .map(location -> receipt.withStatus(ingest.resolve(location)))
                .orElse(receipt);
    }

    /** One line of an RFC 9457 problem: its code, which its type ends in, and its detail. */
    private static String problem(HttpResponse<byte[]> answer) {
        try {
            JsonNode problem = MessageJson.mapper().readTree(answer.body());
            String type = problem.path("type").asText();
            String code = type.substring(Math.max(type.lastIndexOf(':'), type.lastIndexOf('/')) + 1);
            String detail = problem.path("detail").asText(problem.path("title").asText());
            if (!code.isEmpty() || !detail.isEmpty()) {
                return "%d %s: %s".formatted(answer.statusCode(), code, detail);
            }
        } catch (IOException e) {
            // It is no problem document: the status has to do.
        }
        return "it answered %d".formatted(answer.statusCode());
    }

    private static Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }

    private static String reason(IOException e) {
        return e instanceof java.net.ConnectException
                ? "it does not answer"
                : "the connection broke (%s)"
                        .formatted(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting to send again", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
