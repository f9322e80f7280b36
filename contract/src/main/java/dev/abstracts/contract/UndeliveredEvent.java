package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An event of an alert that its webhook has not taken. Value of {@code abstracts.undelivered.v1}, keyed by {@link #alert}.
 *
 * @param id of the event, the {@code webhook-id} that it was sent with
 * @param body that was sent, JSON as text
 * @param attempts how often
 * @param problem why the last attempt failed
 * @param at when it was given up
 */
public record UndeliveredEvent(String alert, String id, String body, int attempts, String problem, Instant at) {

    public UndeliveredEvent {
        requireNonNull(alert, "alert is null");
        requireNonNull(id, "id is null");
        requireNonNull(body, "body is null");
        requireNonNull(problem, "problem is null");
        requireNonNull(at, "at is null");
    }
}
