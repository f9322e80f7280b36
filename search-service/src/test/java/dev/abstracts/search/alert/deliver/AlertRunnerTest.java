package dev.abstracts.search.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Alert;
import dev.abstracts.contract.AlertState;
import dev.abstracts.contract.PaperChange.Kind;
import dev.abstracts.contract.WebhookSecret;
import dev.abstracts.search.change.ChangeCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One alert over a topic of one partition, each of whose changes it has to tell. */
class AlertRunnerTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<Duration> RETRIES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(1));
    private static final Alert ALERT = new Alert(
            "tides",
            null,
            "tidal",
            "https://example.org/hook",
            new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
            List.of(Kind.ADDED),
            at(0).text(),
            NOW,
            NOW);

    private static ChangeCursor at(long offset) {
        return new ChangeCursor("AAAAAAAAAAAAAAAAAAAAAA", List.of(offset));
    }

    private static AlertEvent event(long offset) {
        return new AlertEvent("msg_" + offset, new byte[0], NOW, at(offset), at(offset + 1));
    }

    private static AlertRunner fresh() {
        return AlertRunner.of(ALERT, Optional.empty(), Optional.empty(), RETRIES);
    }

    /** Reads on as far as there is room, as a round does. */
    private static void read(AlertRunner runner, long end) {
        while (runner.place().offset(0) < end
                && runner.offer(event(runner.place().offset(0)))) {
            assertThat(runner.hasEvents()).isTrue();
        }
    }

    private static String send(AlertRunner runner, Instant now, WebhookAnswer answer) {
        String id = runner.due(now).getFirst().id();
        runner.sending(true);
        assertThat(runner.due(now)).isEmpty();
        runner.answered(answer, now);
        runner.sending(false);
        return id;
    }

    @Test
    void waitsLongerAfterEachFailureAndStopsAtLast() {
        AlertRunner runner = fresh();
        read(runner, 3);
        send(runner, NOW, new WebhookAnswer.Failed("away", null));
        assertThat(runner.due(NOW.plusSeconds(4))).isEmpty();
        send(runner, NOW.plusSeconds(5), new WebhookAnswer.Failed("away", Duration.ofMinutes(10)));
        assertThat(runner.due(NOW.plusSeconds(604))).isEmpty();
        send(runner, NOW.plusSeconds(605), new WebhookAnswer.Failed("away", null));
        AlertState state = runner.state(at(3));
        assertThat(state.stopped()).isTrue();
        assertThat(state.problem()).isEqualTo("away; given up after 3 attempts");
        assertThat(state.cursor()).isEqualTo(at(0).text());
        assertThat(state.behind()).isTrue();
        assertThat(runner.due(NOW.plus(Duration.ofDays(9)))).isEmpty();
    }

    @Test
    void manyRefusalsInARowStopIt() {
        AlertRunner runner = fresh();
        Instant now = NOW;
        int sent = 0;
        while (!runner.state(at(99)).stopped()) {
            read(runner, 99);
            now = now.plusSeconds(60);
            send(runner, now, new WebhookAnswer.Refused("no"));
            sent++;
        }
        assertThat(sent).isEqualTo(60);
        assertThat(runner.state(at(99)).undelivered()).isEqualTo(20);
    }

    @Test
    void whoIsNotBehindGoesOnWhereTheOthersAre() {
        AlertRunner runner = fresh();
        runner.pass(at(7));
        AlertState state = runner.unwritten(at(7)).orElseThrow();
        runner.written(state);
        assertThat(state.behind()).isFalse();
        runner.pass(at(9));
        assertThat(runner.unwritten(at(9))).isEmpty();
        assertThat(runner.unwritten(at(10))).isPresent();
        assertThat(AlertRunner.of(ALERT, Optional.of(state), Optional.of(at(9)), RETRIES)
                        .place())
                .isEqualTo(at(9));
        assertThat(AlertRunner.of(ALERT, Optional.of(state), Optional.empty(), RETRIES)
                        .place())
                .isEqualTo(at(7));
        Alert again = ALERT.startingAt(at(2).text(), NOW.plusSeconds(1));
        assertThat(AlertRunner.of(again, Optional.of(state), Optional.of(at(9)), RETRIES)
                        .place())
                .isEqualTo(at(2));
    }

    /** However the webhook answers and whenever the service ends: every event is taken or given up, in order. */
    @Test
    void nothingIsLeftOut() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("AlertRunnerTest: run again with -Dtest.seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<String> told = new ArrayList<>();
            AlertRunner runner = fresh();
            AlertState written = null;
            Instant now = NOW;
            long end = 40;
            while (runner.state(at(end)).behind()) {
                read(runner, random.nextLong(runner.place().offset(0), end + 1));
                now = now.plus(Duration.ofMinutes(2));
                List<AlertEvent> due = runner.due(now);
                if (!due.isEmpty()) {
                    WebhookAnswer answer =
                            switch (random.nextInt(8)) {
                                case 0, 1 -> new WebhookAnswer.Refused("no");
                                case 2 -> new WebhookAnswer.Failed("away", null);
                                default -> new WebhookAnswer.Taken();
                            };
                    long before = runner.state(at(end)).delivered()
                            + runner.state(at(end)).undelivered();
                    runner.answered(answer, now);
                    AlertState after = runner.state(at(end));
                    if (after.delivered() + after.undelivered() > before) {
                        told.add(due.getFirst().id());
                    }
                    if (after.stopped()) {
                        runner = AlertRunner.of(
                                ALERT.startingAt(after.cursor(), now), Optional.of(after), Optional.empty(), RETRIES);
                        written = null;
                        continue;
                    }
                }
                if (random.nextInt(5) == 0) {
                    written = runner.state(at(end));
                }
                if (written != null && random.nextInt(20) == 0) {
                    runner = AlertRunner.of(runner.alert(), Optional.of(written), Optional.empty(), RETRIES);
                }
            }
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < end; i++) {
                expected.add("msg_" + i);
            }
            assertThat(told.stream().distinct()).containsExactlyElementsOf(expected);
        }
    }
}
