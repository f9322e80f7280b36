package dev.abstracts.search.assistant;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Paper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper in a list.
 *
 * @param title absent where no source gives one
 * @param authors the first of them; {@code and 12 more} where there are many
 * @param date of publication, {@code 2021-03-14}, {@code 2021-03} or {@code 2021}
 * @param venue {@code NeurIPS 2021, accepted, oral}
 * @param excerpt how its abstract begins
 * @param nearby whether it lacks words of the query: it is near in meaning, or has some of the words only
 * @param hasCode whether a source or the paper itself names code
 */
public record PaperSummary(
        String id,
        @Nullable String title,
        List<String> authors,
        @Nullable String date,
        @Nullable String venue,
        List<String> categories,
        @Nullable String excerpt,
        boolean nearby,
        boolean hasCode) {

    private static final int MAX_AUTHORS = 5;
    private static final int MAX_EXCERPT = 300;

    public PaperSummary {
        requireNonNull(id, "id is null");
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }

    /** @param paper as answers have it: with both of its readable texts in {@code display} */
    static PaperSummary of(Paper paper, boolean nearby) {
        return new PaperSummary(
                paper.id().value(),
                paper.display().title(),
                PaperWords.shortened(paper.authors().stream().map(Author::name).toList(), MAX_AUTHORS),
                PaperWords.date(paper.published()),
                PaperWords.venue(paper.venue()),
                paper.categories(),
                PaperWords.excerpt(paper.display().abstractText(), MAX_EXCERPT),
                nearby,
                paper.hasCode());
    }
}
