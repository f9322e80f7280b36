package dev.abstracts.search.change;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.abstracts.contract.PaperChange;
import java.util.List;

/**
 * The answer to {@code GET /v1/changes}.
 *
 * @param cursor where to go on, always there
 * @param caughtUp whether there was nothing more when it was answered
 */
public record ChangePage(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<PaperChange> changes, String cursor, boolean caughtUp) {

    public ChangePage {
        changes = List.copyOf(changes);
        requireNonNull(cursor, "cursor is null");
    }
}
