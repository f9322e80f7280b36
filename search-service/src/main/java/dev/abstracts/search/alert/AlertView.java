package dev.abstracts.search.alert;

import dev.abstracts.contract.Alert;
import dev.abstracts.contract.AlertState;
import dev.abstracts.contract.PaperChange.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it is answered: without its secret, but where it was just made up.
 *
 * @param state {@code active}, {@code retrying} while its webhook does not take the next event, or {@code stopped}
 * @param delivered how many events its webhook has taken
 * @param undelivered how many were given up
 * @param problem why the last attempt failed
 * @param attempts how often the next event was tried in vain
 * @param nextAttempt when it is tried again
 * @param deliveredAt when the last event was taken
 */
record AlertView(
        String id,
        String q,
        String webhook,
        List<Kind> on,
        String state,
        long delivered,
        long undelivered,
        @Nullable String problem,
        @Nullable Integer attempts,
        @Nullable Instant nextAttempt,
        @Nullable Instant deliveredAt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String secret) {

    /** @param secret shown once to whoever was given it */
    static AlertView of(Alert alert, Optional<AlertState> told, @Nullable String secret) {
        Optional<AlertState> current = told.filter(
                state -> state.from().equals(alert.from()) && state.updatedAt().equals(alert.updatedAt()));
        Optional<AlertState> failing = current.filter(state -> state.attempts() > 0);
        return new AlertView(
                alert.id(),
                alert.q(),
                alert.webhook(),
                alert.on(),
                current.filter(AlertState::stopped).isPresent()
                        ? "stopped"
                        : failing.isPresent() ? "retrying" : "active",
                told.map(AlertState::delivered).orElse(0L),
                told.map(AlertState::undelivered).orElse(0L),
                current.map(AlertState::problem).orElse(null),
                failing.map(AlertState::attempts).orElse(null),
                failing.map(AlertState::nextAttempt).orElse(null),
                told.map(AlertState::deliveredAt).orElse(null),
                alert.createdAt(),
                alert.updatedAt(),
                secret);
    }
}
