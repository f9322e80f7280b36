package dev.abstracts.local.push;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.local.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Follows deliveries at search-service until every record is a paper or a rejection that readers can find. */
public final class DeliveryWatch implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Duration poll;
    private final Duration patience;

    /** @param patience without any progress */
    public DeliveryWatch(Duration poll, Duration patience) {
        this.poll = poll;
        this.patience = patience;
    }

    /**
     * @param status address of the delivery's status
     * @throws Failure when nothing about the delivery has changed for as long as the patience lasts
     */
    public DeliveryStatus awaitSettled(URI status, Consumer<DeliveryStatus> listener) {
        Optional<DeliveryStatus> seen = Optional.empty();
        Instant changed = Instant.now();
        while (true) {
            Optional<DeliveryStatus> now = read(status);
            if (now.isPresent() && !now.equals(seen)) {
                seen = now;
                changed = Instant.now();
                listener.accept(now.get());
            }
            if (now.isPresent() && now.get().isSettled()) {
                return now.get();
            }
            if (changed.plus(patience).isBefore(Instant.now())) {
                throw new Failure("%s has not changed for %d s, it is %s: see ./abstracts status"
                        .formatted(
                                status,
                                patience.toSeconds(),
                                seen.map(DeliveryStatus::state).orElse("not known yet")));
            }
            pause();
        }
    }

    /** Empty when the service is away, or has not heard of the delivery yet. */
    private Optional<DeliveryStatus> read(URI status) {
        HttpRequest request =
                HttpRequest.newBuilder(status).timeout(Duration.ofSeconds(10)).build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    ? Optional.of(MessageJson.read(answer.body(), DeliveryStatus.class))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting for " + status, e);
        }
    }

    private void pause() {
        try {
            Thread.sleep(poll);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting for a delivery", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
