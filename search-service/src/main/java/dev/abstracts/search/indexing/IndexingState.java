package dev.abstracts.search.indexing;

import java.time.Instant;

/** Whether a loop moves records, as health and metrics show it. */
public sealed interface IndexingState {

    IndexingState RUNNING = new Running();

    record Running() implements IndexingState {}

    /** Consumption rests until what stands in the way has passed; the loop keeps trying. */
    record Paused(String reason, Instant since) implements IndexingState {}

    /** Indexing has given up and waits for an operator. */
    record Stopped(String reason, Instant since) implements IndexingState {}
}
