package dev.abstracts.local.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Requests at a steady rate, whether or not those before have been answered. One is timed from the moment at which it was due, so a
 * service that stalls does not hide it by stalling its clients.
 */
final class SteadyRequests implements AutoCloseable {

    /** More unanswered requests than this, and the next waits; its time runs all the same. */
    private static final int MOST_IN_FLIGHT = 512;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LongFunction<HttpRequest> requests;
    private final int accepted;
    private final Semaphore places = new Semaphore(MOST_IN_FLIGHT);
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> others = new TreeMap<>();
    private volatile boolean stopped;
    private volatile @Nullable String firstFailure;

    /**
     * @param requests by number, from 0
     * @param accepted the status of an answer that is counted as one
     */
    SteadyRequests(LongFunction<HttpRequest> requests, int accepted) {
        this.requests = requests;
        this.accepted = accepted;
    }

    /**
     * @param accepted how many were answered with that status
     * @param others how many ended otherwise: by status, or by error
     * @param firstFailure what the first of those was
     * @param during how long requests were sent, up to when the next was due
     */
    record Result(
            long accepted,
            Map<String, Long> others,
            @Nullable String firstFailure,
            Duration median,
            Duration p99,
            Duration during) {

        long failed() {
            return others.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    void stop() {
        stopped = true;
    }

    /** Sends until it is stopped, and returns when all is answered. */
    Result run(int perSecond) throws InterruptedException {
        return run(perSecond, Long.MAX_VALUE);
    }

    /** Sends that many, or until it is stopped, and returns when all is answered. */
    Result run(int perSecond, long most) throws InterruptedException {
        long began = System.nanoTime();
        long interval = 1_000_000_000L / perSecond;
        long number = 0;
        for (; !stopped && number < most; number++) {
            long due = began + number * interval;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            places.acquire();
            send(requests.apply(number), due);
        }
        Duration during = Duration.ofNanos(Math.max(number * interval, System.nanoTime() - began));
        places.acquire(MOST_IN_FLIGHT);
        List<Long> times = nanos.stream().sorted().toList();
        return new Result(
                times.size(), Map.copyOf(others), firstFailure, percentile(times, 50), percentile(times, 99), during);
    }

    private void send(HttpRequest request, long due) {
        var unused = http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .whenComplete((answer, error) -> {
                    if (error == null && answer.statusCode() == accepted) {
                        nanos.add(System.nanoTime() - due);
                    } else {
                        failed(
                                error == null
                                        ? Integer.toString(answer.statusCode())
                                        : error.getClass().getSimpleName(),
                                error == null ? answer.statusCode() + " " + answer.body() : error.toString());
                    }
                    places.release();
                });
    }

    private synchronized void failed(String kind, String why) {
        others.merge(kind, 1L, Long::sum);
        if (firstFailure == null) {
            firstFailure = why;
        }
    }

    static Duration percentile(List<Long> sortedNanos, int percent) {
        return sortedNanos.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(sortedNanos.get(
                        (int) Math.min(sortedNanos.size() - 1L, sortedNanos.size() * (long) percent / 100)));
    }

    @Override
    public void close() {
        http.close();
    }
}
