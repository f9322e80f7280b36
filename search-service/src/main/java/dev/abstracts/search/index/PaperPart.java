package dev.abstracts.search.index;

import dev.abstracts.contract.Paper;
import dev.abstracts.contract.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What a paper may have or lack: the values of {@code has:} in queries. */
public enum PaperPart {
    CODE(paper -> paper.hasCode() || EnrichmentKeys.has(paper.resources(), Resource.Kind.CODE)),
    TITLE(paper -> paper.title() != null),
    ABSTRACT(paper -> paper.abstractText() != null),
    AUTHORS(paper -> !paper.authors().isEmpty()),
    COMMENT(paper -> paper.comment() != null),
    DATE(paper -> paper.published() != null),
    CATEGORY(paper -> !paper.categories().isEmpty()),
    VENUE(paper -> paper.venue() != null),
    DECISION(paper -> paper.decision() != null),
    LINKS(paper -> !paper.links().isEmpty()),
    ARXIV(paper -> paper.identifiers().arxiv() != null),
    DOI(paper -> paper.identifiers().doi() != null),
    JOURNAL(paper -> paper.venue() != null && paper.venue().journal() != null),
    TRACK(paper -> paper.venue() != null && paper.venue().track() != null),
    /** Categories of any origin. */
    SUBJECTS(paper -> !paper.subjects().isEmpty() || !paper.categories().isEmpty()),
    TAGS(paper -> !paper.tags().isEmpty()),
    CLAIMS(paper -> !paper.claims().isEmpty()),
    RESOURCES(paper -> !paper.resources().isEmpty()),
    DATA(paper -> EnrichmentKeys.has(paper.resources(), Resource.Kind.DATA)),
    MODEL(paper -> EnrichmentKeys.has(paper.resources(), Resource.Kind.MODEL)),
    DEMO(paper -> EnrichmentKeys.has(paper.resources(), Resource.Kind.DEMO)),
    PROJECT(paper -> EnrichmentKeys.has(paper.resources(), Resource.Kind.PROJECT)),
    VIDEO(paper -> EnrichmentKeys.has(paper.resources(), Resource.Kind.VIDEO));

    private static final PaperPart[] ALL = values();

    private final String label = name().toLowerCase(Locale.ROOT);

    private final Predicate<Paper> present;

    PaperPart(Predicate<Paper> present) {
        this.present = present;
    }

    /** As it is written in queries and in the index. */
    public String label() {
        return label;
    }

    boolean isOf(Paper paper) {
        return present.test(paper);
    }

    static List<String> namesOf(Paper paper) {
        List<String> names = new ArrayList<>();
        for (PaperPart part : ALL) {
            if (part.isOf(paper)) {
                names.add(part.label);
            }
        }
        return names;
    }
}
