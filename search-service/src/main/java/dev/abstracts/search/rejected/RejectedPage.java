package dev.abstracts.search.rejected;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of rejected records.
 *
 * @param total how many there are on all pages
 * @param rejected newest first
 * @param next the cursor of the page behind; absent on the last
 */
public record RejectedPage(
        long total,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<JsonNode> rejected,
        @Nullable String next) {}
