package dev.abstracts.search.indexing;

import dev.abstracts.contract.RejectionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gathers operations into batches, sends them a few at a time and acts on the answers. Confined to its loop's thread;
 * answers wait in {@link #events} until that thread takes them. What it holds in memory is bounded because its loop
 * reads no further while it {@linkplain #hasRoom() has no room}.
 */
final class BulkPipeline {

    private static final Logger LOG = Logger.getLogger(BulkPipeline.class);
    private static final int MAX_DETAIL = 2_000;

    private final IndexFlow flow;
    private final BulkClient bulk;
    private final Rejections rejections;
    private final IndexingConfig config;
    private final IndexingMetrics metrics;

    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private final Deque<Batch> ready = new ArrayDeque<>();
    private final Deque<Rejection> toReject = new ArrayDeque<>();
    private final RefusalStreak refusals;
    private final Backoff backoff;
    private Batch filling = new Batch();
    private int requests;
    private int rejecting;
    private long pausedAt = System.nanoTime();
    private long retryAt = System.nanoTime();
    private volatile IndexingState state = IndexingState.RUNNING;

    BulkPipeline(
            IndexFlow flow, BulkClient bulk, Rejections rejections, IndexingConfig config, IndexingMetrics metrics) {
        this.flow = flow;
        this.bulk = bulk;
        this.rejections = rejections;
        this.config = config;
        this.metrics = metrics;
        this.refusals = new RefusalStreak(config.refusalLimit());
        this.backoff = new Backoff(config.retryFirst(), config.retryLongest(), ThreadLocalRandom.current());
    }

    IndexingState state() {
        return state;
    }

    /** Any thread: an operator has mended what stopped indexing. */
    void resume() {
        events.add(() -> {
            refusals.taken();
            run();
        });
    }

    void add(ConsumerRecord<byte[], byte[]> message, PartitionProgress progress) {
        progress.read(message.offset());
        switch (flow.read(message)) {
            case Reading.Document document -> add(new Operation(message, document, progress));
            case Reading.Nothing _ -> resolve(message, progress);
            case Reading.Unreadable(RejectionCode code, String detail) ->
                toReject.add(new Rejection(message, progress, code, detail));
        }
    }

    private void add(Operation operation) {
        if (isFull(filling, operation.size())) {
            ready.add(filling);
            filling = new Batch();
        }
        filling.add(operation);
    }

    private boolean isFull(Batch batch, int more) {
        return !batch.isEmpty()
                && (batch.size() >= config.batchDocuments() || batch.bytes() + more > config.batchBytes());
    }

    /** Whether more records may be read. */
    boolean hasRoom() {
        return state instanceof IndexingState.Running
                && ready.isEmpty()
                && !isFull(filling, 0)
                && toReject.size() + rejecting < config.batchDocuments();
    }

    boolean isIdle() {
        return requests == 0 && rejecting == 0 && ready.isEmpty() && filling.isEmpty() && toReject.isEmpty();
    }

    /** Sends what is due. */
    void send() {
        if (System.nanoTime() - retryAt < 0) {
            return;
        }
        while (!toReject.isEmpty() && !(state instanceof IndexingState.Paused)) {
            reject(toReject.remove());
        }
        if (state instanceof IndexingState.Stopped) {
            return;
        }
        // While paused, one request at a time finds out whether what stood in the way has passed.
        int allowed = state instanceof IndexingState.Running ? config.requests() : 1;
        while (!ready.isEmpty() && requests < allowed) {
            send(ready.remove());
        }
        boolean due = requests == 0 || filling.age() >= config.linger().toNanos();
        if (ready.isEmpty() && !filling.isEmpty() && requests < allowed && due) {
            Batch batch = filling;
            filling = new Batch();
            send(batch);
        }
        if (requests == 0 && rejecting == 0 && !toReject.isEmpty()) {
            reject(toReject.remove());
        }
    }

    /** Acts on answers that have arrived, waiting for the first of them at most this long. */
    void work(Duration wait) throws InterruptedException {
        Runnable event = events.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        while (event != null) {
            event.run();
            event = events.poll();
        }
    }

    /** Drops what was read from partitions that are another replica's now. */
    void forgetRevoked() {
        filling.removeIf(operation -> operation.progress().isRevoked());
        ready.forEach(batch -> batch.removeIf(operation -> operation.progress().isRevoked()));
        ready.removeIf(Batch::isEmpty);
        toReject.removeIf(rejection -> rejection.progress().isRevoked());
    }

    private void send(Batch batch) {
        requests++;
        long sentAt = System.nanoTime();
        bulk.send(flow.alias(), batch)
                .thenAccept(outcome -> events.add(() -> {
                    requests--;
                    metrics.request(batch.operations().size(), System.nanoTime() - sentAt);
                    answered(batch, outcome, sentAt);
                }));
    }

    private void answered(Batch batch, BulkOutcome outcome, long sentAt) {
        switch (outcome) {
            case BulkOutcome.Answered(List<Verdict> verdicts) -> judged(batch, verdicts, sentAt);
            case BulkOutcome.TooLarge _
            when batch.size() > 1 -> batch.halves().reversed().forEach(ready::addFirst);
            case BulkOutcome.TooLarge _ -> {
                if (!refuse(batch.operations().getFirst(), "the document is larger than elasticsearch takes")) {
                    ready.addFirst(batch);
                }
            }
            case BulkOutcome.Failed(String reason) -> {
                ready.addFirst(batch);
                pause(reason, batch.size());
            }
        }
    }

    private void judged(Batch batch, List<Verdict> verdicts, long sentAt) {
        List<Operation> again = new ArrayList<>();
        String obstacle = null;
        for (int i = 0; i < verdicts.size(); i++) {
            Operation operation = batch.operations().get(i);
            switch (verdicts.get(i)) {
                case Verdict.Done(boolean changed) -> {
                    refusals.taken();
                    metrics.indexed(changed, operation.message().timestamp());
                    resolve(operation.message(), operation.progress());
                }
                case Verdict.Again(String reason) -> {
                    obstacle = obstacle == null ? reason : obstacle;
                    again.add(operation);
                }
                case Verdict.Refused(String detail) -> {
                    if (!refuse(operation, detail)) {
                        again.add(operation);
                    }
                }
            }
        }
        if (!again.isEmpty()) {
            ready.addFirst(new Batch(again));
        }
        if (obstacle != null) {
            pause(obstacle, again.size());
        } else if (state instanceof IndexingState.Paused && sentAt - pausedAt > 0) {
            run();
        }
    }

    /** Rejects the record, unless refusals have become so many that indexing stops and keeps it. */
    private boolean refuse(Operation operation, String detail) {
        if (state instanceof IndexingState.Stopped || refusals.refused()) {
            stop(detail);
            return false;
        }
        toReject.add(new Rejection(operation.message(), operation.progress(), RejectionCode.INDEX_REJECTED, detail));
        return true;
    }

    private void reject(Rejection rejection) {
        rejecting++;
        String detail = rejection
                .detail()
                .substring(0, Math.min(MAX_DETAIL, rejection.detail().length()));
        rejections
                .publish(flow.rejection(rejection.message(), rejection.code(), detail), rejection.message())
                .whenComplete((_, failure) -> events.add(() -> published(rejection, failure)));
    }

    private void published(Rejection rejection, @Nullable Throwable failure) {
        rejecting--;
        if (failure == null) {
            // Not why: the detail may quote the paper. It is in GET /v1/rejected.
            ConsumerRecord<byte[], byte[]> message = rejection.message();
            LOG.warnf(
                    "%s: rejected the message at %s/%d@%d as %s",
                    flow.name(),
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    rejection.code().code());
            metrics.rejected(rejection.code());
            resolve(rejection.message(), rejection.progress());
            if (state instanceof IndexingState.Paused && ready.isEmpty() && toReject.isEmpty()) {
                run();
            }
        } else {
            toReject.add(rejection);
            pause("a rejection cannot be written to kafka: " + failure.getMessage(), 1);
        }
    }

    private void resolve(ConsumerRecord<byte[], byte[]> message, PartitionProgress progress) {
        if (!progress.isRevoked()) {
            flow.resolved(message);
            progress.resolve(message.offset());
        }
    }

    private void run() {
        if (!(state instanceof IndexingState.Running)) {
            LOG.infof("%s: indexing goes on", flow.name());
        }
        state = IndexingState.RUNNING;
        backoff.reset();
        retryAt = System.nanoTime();
    }

    private void pause(String reason, int records) {
        metrics.retried(records);
        long now = System.nanoTime();
        if (state instanceof IndexingState.Running) {
            LOG.warnf("%s: indexing pauses: %s", flow.name(), reason);
            state = new IndexingState.Paused(reason, Instant.now());
        } else if (state instanceof IndexingState.Paused(String earlier, Instant since) && !earlier.equals(reason)) {
            LOG.warnf("%s: indexing still pauses: %s", flow.name(), reason);
            state = new IndexingState.Paused(reason, since);
        }
        pausedAt = now;
        retryAt = now + backoff.next().toNanos();
    }

    private void stop(String detail) {
        if (!(state instanceof IndexingState.Stopped)) {
            String reason = "%d documents in a row were refused, so the mapping is wrong and not the data; the last: %s"
                    .formatted(config.refusalLimit(), detail);
            LOG.errorf("%s: indexing stops and waits for POST /v1/admin/resume: %s", flow.name(), reason);
            state = new IndexingState.Stopped(reason, Instant.now());
        }
    }
}
