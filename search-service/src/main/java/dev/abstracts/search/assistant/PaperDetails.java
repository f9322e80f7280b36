package dev.abstracts.search.assistant;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Claim;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.Tag;
import dev.abstracts.search.export.PaperAddress;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One paper, without what only programs need.
 *
 * @param title absent where no source gives one
 * @param authors the first of them; {@code and 2900 more} where there are very many
 * @param date of publication, {@code 2021-03-14}, {@code 2021-03} or {@code 2021}
 * @param venue {@code NeurIPS 2021, accepted, oral}
 * @param tags names of what it is about and uses
 * @param claims the words in which it says what it achieved
 * @param address where its source shows it
 * @param code addresses of code
 * @param feeds that it was received from
 */
public record PaperDetails(
        String id,
        @Nullable String title,
        List<String> authors,
        @Nullable String date,
        @Nullable String venue,
        List<String> categories,
        @Nullable String abstractText,
        @Nullable String comment,
        List<String> tags,
        List<String> claims,
        @Nullable String address,
        List<String> code,
        List<String> feeds) {

    private static final int MAX_AUTHORS = 50;
    private static final int MAX_OTHERS = 25;

    public PaperDetails {
        requireNonNull(id, "id is null");
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        tags = List.copyOf(tags);
        claims = List.copyOf(claims);
        code = List.copyOf(code);
        feeds = List.copyOf(feeds);
    }

    /** @param paper as answers have it: with both of its readable texts in {@code display} */
    static PaperDetails of(Paper paper) {
        return new PaperDetails(
                paper.id().value(),
                paper.display().title(),
                PaperWords.shortened(paper.authors().stream().map(Author::name).toList(), MAX_AUTHORS),
                PaperWords.date(paper.published()),
                PaperWords.venue(paper.venue()),
                paper.categories(),
                paper.display().abstractText(),
                paper.comment(),
                PaperWords.shortened(distinct(paper.tags(), Tag::label), MAX_OTHERS),
                PaperWords.shortened(distinct(paper.claims(), Claim::quote), MAX_OTHERS),
                PaperAddress.of(paper),
                PaperWords.shortened(paper.codeLinks(), MAX_OTHERS),
                distinct(paper.sightings(), sighting -> sighting.feed().value()));
    }

    private static <T> List<String> distinct(List<T> things, Function<T, String> name) {
        return things.stream().map(name).distinct().toList();
    }
}
