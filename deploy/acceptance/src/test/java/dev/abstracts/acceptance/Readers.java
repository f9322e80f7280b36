package dev.abstracts.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Somebody who asks every tenth of a second, one replica and, where that one does not answer, another, as a load balancer would. */
final class Readers {

    private static final Duration EVERY = Duration.ofMillis(100);
    private static final int ROUNDS = 20;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final List<URI> replicas;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile int asked;
    private volatile int unanswered;

    Readers(List<URI> replicas) {
        this.replicas = replicas;
        this.thread = Thread.startVirtualThread(this::run);
    }

    void stop() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    int asked() {
        return asked;
    }

    int unanswered() {
        return unanswered;
    }

    private void run() {
        for (int number = 0; !stopped; number++) {
            asked = number + 1;
            if (!isAnswered(number)) {
                unanswered++;
            }
            LockSupport.parkNanos(EVERY.toNanos());
        }
    }

    /** A client's few attempts, of ten seconds together at most. */
    private boolean isAnswered(int number) {
        for (int attempt = 0; attempt < ROUNDS; attempt++) {
            URI replica = replicas.get((number + attempt) % replicas.size());
            try {
                int status = http.send(
                                HttpRequest.newBuilder(replica.resolve("/v1/papers?q=graph&size=3"))
                                        .timeout(Duration.ofSeconds(10))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode();
                if (status == 200) {
                    return true;
                }
            } catch (IOException e) {
                // The next one, then.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        return false;
    }
}
