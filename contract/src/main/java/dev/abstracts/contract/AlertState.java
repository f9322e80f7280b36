package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an alert has been told. Value of {@code abstracts.alert-states.v1}, keyed by {@link #alert}. Written by the replica that
 * tells it, after the fact: what was told since it was written is told again after a crash, with the same ids.
 *
 * @param from of the {@link Alert} that this is about; it says nothing about one that begins elsewhere
 * @param updatedAt of that alert; one that was changed since is tried at once
 * @param cursor place in the topic of changes before which everything was told
 * @param behind whether something behind the cursor has to be told; if not, all was told that was there when it was written
 * @param delivered how many events were taken by the webhook
 * @param undelivered how many events were given up
 * @param refused how many in a row the webhook has refused at last
 * @param attempts how often the next event was tried in vain
 * @param nextAttempt when it is tried again
 * @param deliveredAt when the last event was taken
 * @param problem why the last attempt failed; absent if it did not
 * @param stopped whether nothing is told until somebody says so
 */
public record AlertState(
        String alert,
        String from,
        Instant updatedAt,
        String cursor,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean behind,
        long delivered,
        long undelivered,
        int refused,
        int attempts,
        @Nullable Instant nextAttempt,
        @Nullable Instant deliveredAt,
        @Nullable String problem,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean stopped) {

    public AlertState {
        requireNonNull(alert, "alert is null");
        requireNonNull(from, "from is null");
        requireNonNull(updatedAt, "updatedAt is null");
        requireNonNull(cursor, "cursor is null");
    }
}
