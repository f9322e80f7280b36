package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one raw record says about one paper: parsed, normalised, tagged, with provenance. Text fields are as received
 * (white space folded at the ends, paragraphs kept); what the record does not say is absent.
 *
 * @param sourceDate the source's own date of what it says, which orders the sightings of one source; absent if it has none
 * @param published the paper's date as the record gives it
 * @param categories arXiv categories, as received and in order; the first is the primary one
 * @param links without the sentence's punctuation or LaTeX braces, in order of first mention
 * @param codeLinks those of the links that lead to code
 * @param enrichment version of the rules, gazetteers and model that read it; absent before there were versions
 */
public record Sighting(
        SourceId source,
        RecordId recordId,
        FeedName feed,
        String delivery,
        Format format,
        Instant receivedAt,
        Instant enrichedAt,
        @Nullable LocalDate sourceDate,
        @Nullable String title,
        @JsonProperty("abstract") @Nullable String abstractText,
        List<Author> authors,
        boolean authorsTruncated,
        List<String> affiliations,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Identifiers.NoneFilter.class)
        Identifiers identifiers,

        @Nullable PublicationDate published,
        @Nullable String primaryCategory,
        List<String> categories,
        @Nullable String comment,
        @Nullable Integer pages,
        @Nullable Integer figures,
        @Nullable Venue venue,
        @Nullable Decision decision,
        List<String> links,
        List<String> codeLinks,
        boolean hasCode,
        List<Tag> tags,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Display.NoneFilter.class)
        Display display,

        List<Subject> subjects,
        List<Claim> claims,
        List<Resource> resources,
        @Nullable String enrichment) {

    public Sighting {
        requireNonNull(source, "source is null");
        requireNonNull(recordId, "recordId is null");
        requireNonNull(feed, "feed is null");
        requireNonNull(delivery, "delivery is null");
        requireNonNull(format, "format is null");
        requireNonNull(receivedAt, "receivedAt is null");
        requireNonNull(enrichedAt, "enrichedAt is null");
        identifiers = identifiers == null ? Identifiers.NONE : identifiers;
        authors = copy(authors);
        affiliations = copy(affiliations);
        categories = copy(categories);
        links = copy(links);
        codeLinks = copy(codeLinks);
        tags = copy(tags);
        display = display == null ? Display.NONE : display;
        subjects = copy(subjects);
        claims = copy(claims);
        resources = copy(resources);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
