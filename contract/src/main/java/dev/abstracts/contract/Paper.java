package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The merge of the current sightings of one work, one per source; what readers search. Value of
 * {@code abstracts.papers.v1}, keyed by {@link #id}.
 *
 * @param gone true when no source speaks of the paper any more; everything but id, enrichedAt and gone is then absent
 * @param sightings that it was merged from, by source; their order is that of the source's name
 * @param receivedAt the latest of its sightings
 * @param enrichedAt the latest of its sightings
 */
public record Paper(
        PaperId id,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean gone,
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
        List<Provenance> sightings,
        @Nullable Instant receivedAt,
        Instant enrichedAt) {

    public Paper {
        requireNonNull(id, "id is null");
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
        sightings = copy(sightings);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** A paper of which no source speaks any more. */
    public static Paper gone(PaperId id, Instant at) {
        return new Paper(
                id,
                true,
                null,
                null,
                List.of(),
                false,
                List.of(),
                Identifiers.NONE,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                false,
                List.of(),
                Display.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                at);
    }

    /**
     * Where one of the sightings came from.
     *
     * @param enrichment version of the rules, gazetteers and model that read it; absent before there were versions
     */
    public record Provenance(
            FeedName feed,
            String delivery,
            RecordId recordId,
            Format format,
            Instant receivedAt,
            Instant enrichedAt,
            @Nullable String enrichment) {

        public Provenance {
            requireNonNull(feed, "feed is null");
            requireNonNull(delivery, "delivery is null");
            requireNonNull(recordId, "recordId is null");
            requireNonNull(format, "format is null");
            requireNonNull(receivedAt, "receivedAt is null");
            requireNonNull(enrichedAt, "enrichedAt is null");
        }
    }
}
