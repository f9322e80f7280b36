package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers decided, as a review export says.
 *
 * @param presentation in lower case: {@code oral}, {@code notable-top-25%}
 * @param raw the decision line as received
 */
public record Decision(Outcome outcome, @Nullable String presentation, String raw) {

    public Decision {
        requireNonNull(outcome, "outcome is null");
        requireNonNull(raw, "raw is null");
    }

    public enum Outcome {
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("rejected")
        REJECTED,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }
}
