package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed about a paper. Value of {@code abstracts.changes.v1}, keyed by {@link #paperId}.
 *
 * @param fields of {@link Paper} that differ, old and new; only for {@code revised}
 */
public record PaperChange(PaperId paperId, Kind kind, Instant at, List<FieldChange> fields) {

    public PaperChange {
        requireNonNull(paperId, "paperId is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(at, "at is null");
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    public enum Kind {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("revised")
        REVISED,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    /**
     * @param field its name in the paper's JSON
     * @param before absent where the field was
     * @param after absent where the field is
     */
    public record FieldChange(
            String field,
            @JsonProperty("old") @Nullable JsonNode before,
            @JsonProperty("new") @Nullable JsonNode after) {

        public FieldChange {
            requireNonNull(field, "field is null");
        }
    }
}
