package dev.abstracts.search.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.search.change.ChangeCursor;
import dev.abstracts.search.paper.PaperSelection;
import dev.abstracts.search.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LiveReaderTest {

    private final AtomicInteger released = new AtomicInteger();
    private final LiveReader reader = new LiveReader(PaperSelection.everything(), at(0), released::incrementAndGet);
    private final Taking taking = new Taking();

    private static ChangeCursor at(long offset) {
        return new ChangeCursor("AAAAAAAAAAAAAAAAAAAAAA", List.of(offset));
    }

    private static LiveEvent event(long offset, int size) {
        return new LiveEvent(at(offset), "added", "x".repeat(size));
    }

    @Test
    void whoTakesEventsGetsThemAtOnce() {
        reader.subscribe(taking);
        taking.subscription.request(2);
        assertThat(taking.events).containsExactly(LiveEvent.signOfLife(at(0)));
        assertThat(reader.offer(event(1, 10))).isTrue();
        assertThat(reader.offer(event(2, 10))).isTrue();
        assertThat(taking.events).hasSize(2);
        assertThat(reader.place()).isEqualTo(at(2));
        assertThat(reader.sent()).isEqualTo(at(1));
    }

    @Test
    void whoTakesNothingIsNotWaitedForAndKeepsItsPlace() {
        int offered = 0;
        while (reader.offer(event(offered + 1, 10_000))) {
            offered++;
        }
        assertThat(offered).isBetween(20, 30);
        assertThat(reader.place()).isEqualTo(at(offered));
        assertThat(reader.sent()).isEqualTo(at(0));
        assertThat(reader.isStuck(Duration.ZERO)).isTrue();
        assertThat(reader.isStuck(Duration.ofHours(1))).isFalse();
    }

    @Test
    void whatWasNotTakenBeforeTheEndIsLeftToWhoComesBack() {
        reader.subscribe(taking);
        taking.subscription.request(2);
        for (int i = 1; i <= 5; i++) {
            reader.offer(event(i, 10));
        }
        reader.end(LiveEvent.end(reader.sent(), ProblemException.unavailable("slow")));
        assertThat(reader.offer(event(6, 10))).isFalse();
        assertThat(taking.completed).isFalse();
        taking.subscription.request(5);

        assertThat(taking.events).hasSize(3);
        assertThat(taking.events.getLast().name()).isEqualTo("end");
        assertThat(taking.events.getLast().place()).isEqualTo(at(1));
        assertThat(taking.events.getLast().text()).contains("\"cursor\":\"" + at(1).text() + "\"", "unavailable");
        assertThat(taking.completed).isTrue();
        assertThat(released).hasValue(1);
    }

    @Test
    void whoGoesAwayIsReleasedOnce() {
        reader.subscribe(taking);
        reader.cancel();
        reader.cancel();
        reader.end(LiveEvent.end(at(0), ProblemException.unavailable("too late")));
        assertThat(reader.hasRoom()).isFalse();
        assertThat(released).hasValue(1);
    }

    @Test
    void aSignOfLifeIsSentOnlyWhenNothingElseWas() {
        reader.subscribe(taking);
        taking.subscription.request(Long.MAX_VALUE);
        reader.offer(event(1, 10));
        reader.pass(at(9));
        reader.beat(Duration.ofHours(1));
        assertThat(taking.events).hasSize(2);
        reader.beat(Duration.ZERO);
        assertThat(taking.events.getLast()).isEqualTo(LiveEvent.signOfLife(at(9)));
    }

    /** However slowly it takes them and however they are offered, it gets all of them in their order. */
    @Test
    void nothingIsLostOrRepeated() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("LiveReaderTest: run again with -Dtest.seed=" + seed);
        Random random = new Random(seed);
        reader.subscribe(taking);
        int next = 1;
        while (taking.events.size() < 2_000) {
            if (random.nextBoolean()) {
                taking.subscription.request(1 + random.nextInt(3));
            }
            for (int i = random.nextInt(100); i > 0 && reader.offer(event(next, random.nextInt(20_000))); i--) {
                next++;
            }
            assertThat(reader.place()).isEqualTo(at(next - 1));
        }
        for (int i = 0; i < taking.events.size(); i++) {
            assertThat(taking.events.get(i).place()).isEqualTo(at(i));
        }
    }

    private static final class Taking implements Flow.Subscriber<LiveEvent> {

        private final List<LiveEvent> events = new ArrayList<>();
        private Flow.Subscription subscription;
        private boolean completed;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(LiveEvent event) {
            events.add(event);
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            completed = true;
        }
    }
}
