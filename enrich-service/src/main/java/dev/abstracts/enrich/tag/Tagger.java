package dev.abstracts.enrich.tag;

import dev.abstracts.contract.Tag;
import dev.abstracts.contract.Tag.Evidence;
import dev.abstracts.contract.Venue;
import dev.abstracts.enrich.display.ReadableText;
import dev.abstracts.enrich.subject.ArxivTaxonomy;
import dev.abstracts.enrich.venue.VenueReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a paper its tags: one per arXiv category, one for its venue, one when it has code, and those of the gazetteer that its
 * title and abstract name.
 */
public final class Tagger {

    private static final double CERTAIN = 1.0;

    private final ArxivTaxonomy taxonomy;

    private final TagReader reader;

    public Tagger(ArxivTaxonomy taxonomy, TagReader reader) {
        this.taxonomy = taxonomy;
        this.reader = reader;
    }

    /**
     * @param title absent when the record has none
     * @param categories of arXiv, in the source's order
     * @param codeEvidence where a link to code stands; absent when there is none
     * @param codeFlag whether the source marks the paper as having code
     */
    public List<Tag> tag(
            @Nullable ReadableText title,
            ReadableText abstractText,
            List<String> categories,
            @Nullable VenueReading venue,
            @Nullable Evidence codeEvidence,
            boolean codeFlag) {
        List<Tag> tags = new ArrayList<>();
        for (String category : categories) {
            String name = taxonomy.name(category);
            if (name != null) {
                tags.add(new Tag("subject:" + category, name, "subject", "arxiv-category", null, CERTAIN));
            }
        }
        // A paper that was only sent to a venue is not one of its papers.
        if (venue != null && venue.venue().status() == Venue.Status.ACCEPTED) {
            tags.add(new Tag(
                    "venue:" + venue.venueId(),
                    venue.venue().name(),
                    "venue",
                    venue.rule(),
                    venue.evidence(),
                    venue.confidence()));
        }
        if (codeEvidence != null) {
            tags.add(new Tag("code:available", "Has code", "code", "code-link", codeEvidence, 0.95));
        } else if (codeFlag) {
            tags.add(new Tag("code:available", "Has code", "code", "source-flag", null, CERTAIN));
        }
        tags.addAll(reader.read(title, abstractText, categories));
        return tags;
    }
}
