package dev.abstracts.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries of one record each at a steady rate, whether or not those before have been answered. A push is timed from the
 * moment at which it was due, so a service that stalls does not hide it by stalling its clients.
 */
final class SteadyPushes implements AutoCloseable {

    private static final int ACCEPTED = 202;

    /** Of the ids: years that no other part of a measurement uses. */
    private static final int FIRST_YEAR = 71;

    /** More unanswered pushes than this, and the next waits; its time runs all the same. */
    private static final int MOST_IN_FLIGHT = 512;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI target;
    private final List<String> lines;
    private final Semaphore places = new Semaphore(MOST_IN_FLIGHT);
    private final List<Long> nanos = new ArrayList<>();
    private final AtomicLong failed = new AtomicLong();
    private volatile boolean stopped;
    private volatile @Nullable String firstFailure;

    /** @param lines JSON lines of {@link ShiftedCorpus#NO_MONTH}, sent one by one, any number of times */
    SteadyPushes(URI target, List<String> lines) {
        this.target = target;
        this.lines = lines;
    }

    /**
     * @param accepted answered with a receipt
     * @param failed answered otherwise or not at all
     * @param firstFailure what the first of those was
     * @param during for which it pushed, up to when the next push was due
     */
    record Result(
            long accepted,
            long failed,
            @Nullable String firstFailure,
            Duration median,
            Duration p99,
            Duration during) {}

    void stop() {
        stopped = true;
    }

    /** Pushes until it is stopped, and returns when all is answered. */
    Result run(int perSecond) throws InterruptedException {
        long began = System.nanoTime();
        long interval = 1_000_000_000L / perSecond;
        long number = 0;
        for (; !stopped; number++) {
            long due = began + number * interval;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            places.acquire();
            push(record(number), due);
        }
        Duration during = Duration.ofNanos(Math.max(number * interval, System.nanoTime() - began));
        places.acquire(MOST_IN_FLIGHT);
        List<Long> times = nanos.stream().sorted().toList();
        return new Result(
                times.size(), failed.get(), firstFailure, percentile(times, 50), percentile(times, 99), during);
    }

    private void push(String record, long due) {
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(record, UTF_8))
                .build();
        var unused = http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .whenComplete((answer, error) -> {
                    if (error == null && answer.statusCode() == ACCEPTED) {
                        synchronized (nanos) {
                            nanos.add(System.nanoTime() - due);
                        }
                    } else {
                        failed(error == null ? answer.statusCode() + " " + answer.body() : error.toString());
                    }
                    places.release();
                });
    }

    private void failed(String why) {
        if (failed.getAndIncrement() == 0) {
            firstFailure = why;
        }
    }

    /** The same record never comes twice: months of a future are counted on. */
    private String record(long number) {
        int copy = (int) (number / lines.size());
        return ShiftedCorpus.inMonth(lines.get((int) (number % lines.size())), ShiftedCorpus.month(FIRST_YEAR, copy));
    }

    private static Duration percentile(List<Long> sorted, int percent) {
        return sorted.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(
                        sorted.get((int) Math.min(sorted.size() - 1L, sorted.size() * (long) percent / 100)));
    }

    @Override
    public void close() {
        http.close();
    }
}
