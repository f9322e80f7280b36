package dev.abstracts.enrich.tag;

import dev.abstracts.contract.Tag;
import dev.abstracts.contract.Tag.Evidence;
import dev.abstracts.contract.Venue;
import dev.abstracts.enrich.subject.ArxivTaxonomy;
import dev.abstracts.enrich.venue.VenueReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a paper its tags: one per arXiv category, one for its venue, one when it has code. */
public final class Tagger {

    private static final double CERTAIN = 1.0;

    private final ArxivTaxonomy taxonomy;

    public Tagger(ArxivTaxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * @param codeEvidence where a link to code stands; absent when there is none
     * @param codeFlag whether the source marks the paper as having code
     */
    public List<Tag> tag(
            List<String> categories, @Nullable VenueReading venue, @Nullable Evidence codeEvidence, boolean codeFlag) {
        List<Tag> tags = new ArrayList<>(categories.size() + 2);
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
        return tags;
    }
}
