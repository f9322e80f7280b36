package dev.abstracts.search.alert.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.Alert;
import dev.abstracts.contract.AlertState;
import dev.abstracts.contract.UndeliveredEvent;
import dev.abstracts.search.change.ChangeCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One alert being told: where it is in the topic of changes, and the next events that it has to tell, in order and one at a time. It takes
 * events until it is full, and then none until it has told them. While its webhook fails it holds one event only: what comes behind is read
 * again then. Confined to one thread.
 */
final class AlertRunner {

    private static final int MOST_EVENTS = 32;

    /** After so many attempts an event that the webhook refuses is given up. */
    private static final int MOST_REFUSALS = 3;

    /** So many refused events in a row mean that the webhook is wrong, not the events. */
    private static final int MOST_REFUSED = 20;

    private final Alert alert;
    private final List<Duration> retries;
    private final Deque<AlertEvent> events = new ArrayDeque<>();
    private ChangeCursor place;
    private long delivered;
    private long undelivered;
    private int refused;
    private int attempts;
    private boolean sending;
    private boolean full;
    private boolean stopped;
    private @Nullable Instant nextAttempt;
    private @Nullable Instant deliveredAt;
    private @Nullable String problem;
    private @Nullable AlertState written;

    private AlertRunner(Alert alert, List<Duration> retries, ChangeCursor place) {
        this.alert = requireNonNull(alert, "alert is null");
        this.retries = List.copyOf(retries);
        this.place = requireNonNull(place, "place is null");
    }

    /**
     * @param known how far the alert was told, also in an earlier form
     * @param reached up to where those were told that were not behind, if that is known
     * @param retries how long to wait after each failure
     */
    static AlertRunner of(
            Alert alert, Optional<AlertState> known, Optional<ChangeCursor> reached, List<Duration> retries) {
        Optional<AlertState> same = known.filter(state -> state.from().equals(alert.from()));
        ChangeCursor place = place(same.map(AlertState::cursor).orElse(alert.from()));
        if (same.isPresent() && !same.get().behind()) {
            ChangeCursor own = place;
            place = reached.filter(there -> there.topicId().equals(own.topicId()))
                    .map(own::later)
                    .orElse(own);
        }
        AlertRunner runner = new AlertRunner(alert, retries, place);
        known.ifPresent(state -> {
            runner.delivered = state.delivered();
            runner.undelivered = state.undelivered();
            runner.deliveredAt = state.deliveredAt();
        });
        same.filter(state -> state.updatedAt().equals(alert.updatedAt())).ifPresent(state -> {
            runner.refused = state.refused();
            runner.attempts = state.attempts();
            runner.nextAttempt = state.nextAttempt();
            runner.problem = state.problem();
            runner.stopped = state.stopped();
            runner.written = state;
        });
        return runner;
    }

    private static ChangeCursor place(String cursor) {
        return ChangeCursor.parse(cursor)
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is no place".formatted(cursor)));
    }

    Alert alert() {
        return alert;
    }

    /** Up to where changes were looked at. */
    ChangeCursor place() {
        return place;
    }

    boolean hasEvents() {
        return !events.isEmpty();
    }

    /** What its events keep in memory, in bytes. */
    long bytes() {
        return events.stream().mapToLong(event -> event.body().length).sum();
    }

    /** Whether it can take events of the changes behind its place. */
    boolean hasRoom() {
        return !stopped && !full;
    }

    /** @return false when there is no room for it: then it stays before it */
    boolean offer(AlertEvent event) {
        full = full || events.size() >= MOST_EVENTS;
        if (!hasRoom()) {
            return false;
        }
        events.add(event);
        place = event.next();
        return true;
    }

    /** Says that nothing up to there concerns it. */
    void pass(ChangeCursor next) {
        place = next;
    }

    /** The events that are to be sent now, one after the other. */
    List<AlertEvent> due(Instant now) {
        boolean resting = nextAttempt != null && now.isBefore(nextAttempt);
        return sending || stopped || resting ? List.of() : List.copyOf(events);
    }

    /** Says whether events of it are being sent. */
    void sending(boolean underWay) {
        sending = underWay;
    }

    /**
     * Takes the answer to the next event.
     *
     * @return the event where it is given up
     */
    Optional<UndeliveredEvent> answered(WebhookAnswer answer, Instant now) {
        return switch (answer) {
            case WebhookAnswer.Taken _ -> {
                delivered++;
                refused = 0;
                deliveredAt = now;
                problem = null;
                next();
                yield Optional.empty();
            }
            case WebhookAnswer.Failed failed -> {
                fail(failed.problem(), failed.pause(), now);
                yield Optional.empty();
            }
            case WebhookAnswer.Gone gone -> {
                attempts++;
                stop(gone.problem() + ", which asks for no more");
                yield Optional.empty();
            }
            case WebhookAnswer.Refused refusal -> refused(refusal.problem(), now);
        };
    }

    private Optional<UndeliveredEvent> refused(String why, Instant now) {
        if (attempts + 1 < MOST_REFUSALS) {
            fail(why, null, now);
            return Optional.empty();
        }
        attempts++;
        AlertEvent event = events.getFirst();
        UndeliveredEvent givenUp =
                new UndeliveredEvent(alert.id(), event.id(), new String(event.body(), UTF_8), attempts, why, now);
        undelivered++;
        next();
        refused++;
        problem = why;
        if (refused >= MOST_REFUSED) {
            stop("%s, to %d events in a row".formatted(why, refused));
        }
        return Optional.of(givenUp);
    }

    private void next() {
        events.removeFirst();
        full = full && !events.isEmpty();
        attempts = 0;
        nextAttempt = null;
    }

    private void fail(String why, @Nullable Duration wait, Instant now) {
        attempts++;
        problem = why;
        while (events.size() > 1) {
            events.removeLast();
        }
        place = events.getFirst().next();
        full = true;
        if (attempts > retries.size()) {
            stop("%s; given up after %d attempts".formatted(why, attempts));
        } else {
            Duration planned = retries.get(attempts - 1);
            nextAttempt = now.plus(wait != null && wait.compareTo(planned) > 0 ? wait : planned);
        }
    }

    private void stop(String why) {
        stopped = true;
        problem = why;
        nextAttempt = null;
    }

    /**
     * How it is now.
     *
     * @param reached where alerts are that are not behind
     */
    AlertState state(ChangeCursor reached) {
        ChangeCursor told = hasEvents() ? events.getFirst().before() : place;
        return new AlertState(
                alert.id(),
                alert.from(),
                alert.updatedAt(),
                told.text(),
                hasEvents() || !place.equals(reached),
                delivered,
                undelivered,
                refused,
                attempts,
                nextAttempt,
                deliveredAt,
                problem,
                stopped);
    }

    /** How it is now, if that has to be written down: its place only where that of the others does not say it. */
    Optional<AlertState> unwritten(ChangeCursor reached) {
        AlertState now = state(reached);
        AlertState last = written;
        boolean told = last != null
                && (now.equals(last)
                        || (!now.behind()
                                && !last.behind()
                                && now.delivered() == last.delivered()
                                && now.undelivered() == last.undelivered()));
        return told ? Optional.empty() : Optional.of(now);
    }

    void written(AlertState state) {
        written = state;
    }
}
