package dev.abstracts.search.live;

import static java.util.Objects.requireNonNull;

import dev.abstracts.search.change.ChangeCursor;
import dev.abstracts.search.paper.PaperSelection;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads a stream: where it is, what it wants, and a buffer of what it has not taken yet. The buffer takes
 * events until it is full, and is not waited for. Of one subscriber; every method can be called from any thread, but only
 * one thread moves it on.
 */
final class LiveReader implements Flow.Publisher<LiveEvent>, Flow.Subscription {

    private static final int MAX_EVENTS = 64;

    /** At which the buffer is full; the event that it becomes full by may be larger. */
    private static final int MAX_CHARACTERS = 256 << 10;

    private final PaperSelection selection;
    private final Runnable release;
    private final Deque<LiveEvent> buffer = new ArrayDeque<>();
    private ChangeCursor place;
    private ChangeCursor sent;
    private long buffered;
    private long demand;
    private long movedAt = System.nanoTime();
    private boolean emitting;
    private boolean ending;
    private boolean released;
    private Flow.@Nullable Subscriber<? super LiveEvent> subscriber;

    /**
     * @param place where it begins
     * @param release is run once, when nothing more is sent to it
     */
    LiveReader(PaperSelection selection, ChangeCursor place, Runnable release) {
        this.selection = requireNonNull(selection, "selection is null");
        this.place = requireNonNull(place, "place is null");
        this.sent = place;
        this.release = release;
        add(LiveEvent.signOfLife(place));
    }

    PaperSelection selection() {
        return selection;
    }

    /** Up to where it has been told everything, or will be by what is buffered. */
    synchronized ChangeCursor place() {
        return place;
    }

    /** Behind the last event that it was sent. */
    synchronized ChangeCursor sent() {
        return sent;
    }

    synchronized boolean hasRoom() {
        return !ending && buffer.size() < MAX_EVENTS && buffered < MAX_CHARACTERS;
    }

    /**
     * Puts an event behind the others.
     *
     * @return false when there is no room for it
     */
    boolean offer(LiveEvent event) {
        synchronized (this) {
            if (!hasRoom()) {
                return false;
            }
            add(event);
            place = event.place();
        }
        emit();
        return true;
    }

    /** Says that nothing up to there concerns it. */
    synchronized void pass(ChangeCursor next) {
        place = next;
    }

    /** Sends a sign of life when nothing was sent for so long. */
    void beat(Duration interval) {
        synchronized (this) {
            if (ending || !buffer.isEmpty() || System.nanoTime() - movedAt < interval.toNanos()) {
                return;
            }
            add(LiveEvent.signOfLife(place));
        }
        emit();
    }

    /** Whether it has taken nothing for so long although something was there. */
    synchronized boolean isStuck(Duration patience) {
        return !buffer.isEmpty() && System.nanoTime() - movedAt > patience.toNanos();
    }

    synchronized boolean isEnding() {
        return ending;
    }

    /** Sends nothing more but a last event; what was not taken until now is dropped. */
    void end(LiveEvent last) {
        synchronized (this) {
            if (ending) {
                return;
            }
            buffer.clear();
            buffered = 0;
            add(last);
            ending = true;
        }
        emit();
    }

    private void add(LiveEvent event) {
        if (buffer.isEmpty()) {
            movedAt = System.nanoTime();
        }
        buffer.add(event);
        buffered += event.size();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super LiveEvent> reader) {
        synchronized (this) {
            if (subscriber != null) {
                throw new IllegalStateException("a stream has one reader");
            }
            subscriber = reader;
        }
        reader.onSubscribe(this);
    }

    @Override
    public void request(long events) {
        synchronized (this) {
            demand = demand + events < 0 ? Long.MAX_VALUE : demand + events;
        }
        emit();
    }

    /** The reader has gone away. */
    @Override
    public void cancel() {
        synchronized (this) {
            ending = true;
            buffer.clear();
            if (released) {
                return;
            }
            released = true;
        }
        release.run();
    }

    /** Hands out what is asked for, on one thread at a time and outside of the lock. */
    private void emit() {
        while (true) {
            LiveEvent next;
            Flow.Subscriber<? super LiveEvent> reader;
            synchronized (this) {
                reader = subscriber;
                if (emitting || reader == null || demand == 0 || buffer.isEmpty()) {
                    return;
                }
                emitting = true;
                demand--;
                next = buffer.removeFirst();
                buffered -= next.size();
                movedAt = System.nanoTime();
                sent = next.place();
            }
            reader.onNext(next);
            boolean over;
            synchronized (this) {
                emitting = false;
                over = ending && buffer.isEmpty() && !released;
            }
            if (over) {
                cancel();
                reader.onComplete();
                return;
            }
        }
    }
}
