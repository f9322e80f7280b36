package dev.abstracts.local.corpus;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One arXiv record as it was harvested.
 *
 * @param id arXiv id without version
 * @param summary the abstract; its lines may be wrapped, a line that begins with two spaces begins a paragraph
 */
public record CorpusRecord(
        String id,
        String title,
        List<String> authors,
        List<String> categories,
        @Nullable String comment,
        @JsonProperty("summary") String summary) {

    public CorpusRecord {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        requireNonNull(summary, "summary is null");
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }
}
