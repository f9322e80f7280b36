package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.RecordId;
import dev.abstracts.ingest.format.Cut;
import dev.abstracts.ingest.format.Cut.CutRecord;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.publish.UnavailableException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of a document in order while the next ones are cut. Reading, cutting and hashing are about half of the work,
 * and writing and sending the other half: a core each can do them. What waits in between is bounded by its size, so that
 * memory stays flat; every record is taken as soon as it is cut, however slowly the next one comes; and a document of one record
 * never leaves its thread.
 */
final class CutAhead {

    /** Characters of the records that are cut and not taken. */
    private static final int BUDGET = 256 << 10;

    /** What a record costs beside its text. */
    private static final int OVERHEAD = 256;

    /** Takes one record after the other, never two at a time. */
    @FunctionalInterface
    interface Taker {
        void take(Cut cut, RecordId id) throws IOException, UnavailableException;
    }

    private final RecordCutter cutter;
    private final Function<Cut, RecordId> identity;
    private final Taker taker;
    /** Empty at the end. */
    private final BlockingQueue<Optional<Waiting>> queue = new LinkedBlockingQueue<>();

    private final Semaphore budget = new Semaphore(BUDGET);
    private volatile @Nullable Throwable failure;

    private record Waiting(Cut cut, RecordId id) {}

    CutAhead(RecordCutter cutter, Function<Cut, RecordId> identity, Taker taker) {
        this.cutter = cutter;
        this.identity = identity;
        this.taker = taker;
    }

    /** Returns, or throws, when nothing is being taken any more; what was cut before a failure of the cutter has been taken. */
    void takeAll() throws IOException, UnavailableException {
        Cut first = cutter.next();
        if (first == null) {
            return;
        }
        taker.take(first, identity.apply(first));
        Cut second = cutter.next();
        if (second == null) {
            return;
        }
        Thread taking = Thread.ofVirtual().name("take-records").start(this::takeWaiting);
        try {
            for (Cut cut = second; cut != null && failure == null; cut = cutter.next()) {
                budget.acquireUninterruptibly(cost(cut));
                queue.add(Optional.of(new Waiting(cut, identity.apply(cut))));
            }
        } finally {
            queue.add(Optional.empty());
            awaitEnd(taking);
        }
        rethrowFailure();
    }

    /** After a failure only makes room, so that the cutter is not left waiting. */
    private void takeWaiting() {
        try {
            for (var next = queue.take(); next.isPresent(); next = queue.take()) {
                if (failure == null) {
                    take(next.get());
                }
                budget.release(cost(next.get().cut()));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private void take(Waiting next) {
        try {
            taker.take(next.cut(), next.id());
        } catch (IOException | UnavailableException | RuntimeException | Error e) {
            failure = e;
        }
    }

    private static int cost(Cut cut) {
        int length = cut instanceof CutRecord record ? record.text().length() : 0;
        return Math.min(BUDGET, length + OVERHEAD);
    }

    private static void awaitEnd(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                // What has become of the records must be known before anybody goes on.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void rethrowFailure() throws IOException, UnavailableException {
        switch (failure) {
            case null -> {}
            case IOException io -> throw io;
            case UnavailableException unavailable -> throw unavailable;
            case RuntimeException runtime -> throw runtime;
            case Error error -> throw error;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }
}
