package dev.abstracts.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;

/** {@link SteadyRequests} that are deliveries of one record each. */
final class SteadyPushes implements AutoCloseable {

    private static final int ACCEPTED = 202;

    /** Of the ids: years that no other part of a measurement uses. */
    private static final int FIRST_YEAR = 71;

    private final URI target;
    private final List<String> lines;
    private final SteadyRequests requests = new SteadyRequests(this::push, ACCEPTED);

    /** @param lines JSON lines of {@link ShiftedCorpus#NO_MONTH}, sent one by one, any number of times */
    SteadyPushes(URI target, List<String> lines) {
        this.target = target;
        this.lines = lines;
    }

    void stop() {
        requests.stop();
    }

    /** Pushes until it is stopped, and returns when all is answered. */
    SteadyRequests.Result run(int perSecond) throws InterruptedException {
        return requests.run(perSecond);
    }

    private HttpRequest push(long number) {
        return HttpRequest.newBuilder(target)
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(record(number), UTF_8))
                .build();
    }

    /** The same record never comes twice: months of a future are counted on. */
    private String record(long number) {
        int copy = (int) (number / lines.size());
        return ShiftedCorpus.inMonth(lines.get((int) (number % lines.size())), ShiftedCorpus.month(FIRST_YEAR, copy));
    }

    @Override
    public void close() {
        requests.close();
    }
}
