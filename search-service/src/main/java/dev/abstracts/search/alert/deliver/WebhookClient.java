package dev.abstracts.search.alert.deliver;

import dev.abstracts.contract.Alert;
import dev.abstracts.contract.OutboundHosts;
import dev.abstracts.search.alert.AlertSettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends one event to a webhook, once: only where that may be, without following anything, and not for ever. */
@ApplicationScoped
class WebhookClient {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final AlertSettings settings;
    private final OutboundHosts hosts;
    private final HttpClient client;

    WebhookClient(AlertSettings settings, OutboundHosts hosts) {
        this.settings = settings;
        this.hosts = hosts;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** Waits for the answer; whatever goes wrong with it is one. */
    WebhookAnswer send(Alert alert, AlertEvent event) throws InterruptedException {
        URI address = URI.create(alert.webhook());
        Optional<String> refusal = hosts.refusal(address);
        if (refusal.isPresent()) {
            return new WebhookAnswer.Failed(refusal.get(), null);
        }
        try {
            HttpResponse<Void> answer = send(request(alert, event, address));
            return WebhookAnswer.of(answer.statusCode(), wait(answer.headers()));
        } catch (TimeoutException e) {
            return new WebhookAnswer.Failed(
                    "the webhook has not answered within %d s"
                            .formatted(settings.timeout().toSeconds()),
                    null);
        } catch (ExecutionException e) {
            return new WebhookAnswer.Failed("the webhook cannot be reached: %s".formatted(reason(e.getCause())), null);
        }
    }

    /** Once more where the connection broke: one that was kept open may have been closed there meanwhile. */
    private HttpResponse<Void> send(HttpRequest request)
            throws InterruptedException, TimeoutException, ExecutionException {
        try {
            return sendOnce(request);
        } catch (ExecutionException e) {
            return sendOnce(request);
        }
    }

    private HttpResponse<Void> sendOnce(HttpRequest request)
            throws InterruptedException, TimeoutException, ExecutionException {
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private static HttpRequest request(Alert alert, AlertEvent event, URI address) {
        long timestamp = Instant.now().getEpochSecond();
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("User-Agent", "abstracts-search/1")
                .header("webhook-id", event.id())
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", WebhookSignature.of(alert.secret(), event.id(), timestamp, event.body()))
                .POST(BodyPublishers.ofByteArray(event.body()))
                .build();
    }

    /** Only seconds: what asks for a date is tried again as if it had asked for nothing. */
    private static @Nullable Duration wait(HttpHeaders headers) {
        String value = headers.firstValue("Retry-After").orElse("").strip();
        if (!value.matches("[0-9]{1,9}")) {
            return null;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(value));
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    private static String reason(@Nullable Throwable cause) {
        return cause == null
                ? "no reason is known"
                : cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
