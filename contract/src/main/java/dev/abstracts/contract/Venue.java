package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a paper appears or was sent, as its comment says.
 *
 * @param name canonical: {@code NeurIPS}, {@code CVPR}
 * @param presentation in lower case: {@code oral}, {@code spotlight}, {@code poster}
 * @param workshop name of the workshop at the venue
 * @param track of the venue: {@code main}, {@code findings}, {@code datasets and benchmarks}, {@code demo}
 * @param journal canonical name of the journal that the paper appears in; also beside a conference
 * @param raw the words that it was read from
 */
public record Venue(
        String name,
        @Nullable Integer year,
        Status status,
        @Nullable String presentation,
        @Nullable String workshop,
        @Nullable String track,
        @Nullable String journal,
        @Nullable String raw) {

    public Venue {
        requireNonNull(name, "name is null");
        requireNonNull(status, "status is null");
    }

    public enum Status {
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("submitted")
        SUBMITTED,
        @JsonProperty("under-review")
        UNDER_REVIEW,
        @JsonProperty("rejected")
        REJECTED,
        @JsonProperty("withdrawn")
        WITHDRAWN;

        /** As it is written in JSON and in queries. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
