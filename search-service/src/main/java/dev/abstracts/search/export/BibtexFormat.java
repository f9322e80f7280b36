package dev.abstracts.search.export;

import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PublicationDate.Precision;
import dev.abstracts.search.paper.FoundPaper;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * BibTeX, as classic BibTeX and biber read it, in UTF-8. A key is the paper's id, so that it is unique in every file and
 * stays the same; see {@link BibtexText#key}.
 */
public final class BibtexFormat implements PaperFormat {

    @Override
    public String paper(FoundPaper paper) {
        return entry(paper.paper());
    }

    public static String entry(Paper paper) {
        return entry(Citation.of(paper));
    }

    static String entry(Citation cited) {
        StringBuilder entry = new StringBuilder(2_000);
        String type =
                switch (cited.kind()) {
                    case ARTICLE -> "article";
                    case CONFERENCE -> "inproceedings";
                    case PREPRINT -> "misc";
                };
        entry.append('@')
                .append(type)
                .append('{')
                .append(BibtexText.key(cited.id()))
                .append(",\n");
        field(entry, "title", BibtexText.title(cited.title()));
        field(entry, "author", authors(cited));
        field(
                entry,
                cited.kind() == Citation.Kind.ARTICLE ? "journal" : "booktitle",
                BibtexText.escaped(cited.container()));
        dates(entry, cited);
        field(entry, "doi", BibtexText.address(cited.identifiers().doi()));
        if (cited.identifiers().arxiv() != null) {
            field(entry, "eprint", BibtexText.address(cited.identifiers().arxiv()));
            field(entry, "archiveprefix", "arXiv");
            field(entry, "primaryclass", BibtexText.escaped(cited.primaryCategory()));
        }
        field(entry, "url", BibtexText.address(cited.address()));
        field(entry, "keywords", BibtexText.escaped(keywords(cited)));
        field(entry, "note", BibtexText.escaped(cited.comment()));
        field(entry, "abstract", BibtexText.escaped(cited.abstractText()));
        return entry.append("}\n\n").toString();
    }

    private static @Nullable String authors(Citation cited) {
        if (cited.authors().isEmpty()) {
            return null;
        }
        String names = cited.authors().stream().map(BibtexFormat::name).collect(Collectors.joining(" and "));
        return cited.truncated() ? names + " and others" : names;
    }

    private static String name(AuthorName name) {
        String family = BibtexText.escaped(name.family());
        if (name.given() == null) {
            return "{" + family + "}";
        }
        String given = BibtexText.escaped(name.given());
        return name.suffix() == null
                ? family + ", " + given
                : family + ", " + BibtexText.escaped(name.suffix()) + ", " + given;
    }

    private static void dates(StringBuilder entry, Citation cited) {
        if (cited.year() != null) {
            field(entry, "year", String.valueOf(cited.year()));
        }
        if (cited.published() == null
                || !Integer.valueOf(cited.published().date().getYear()).equals(cited.year())) {
            return;
        }
        Precision precision = cited.published().precision();
        if (precision != Precision.YEAR) {
            String month = cited.published().date().getMonth().getDisplayName(TextStyle.SHORT, Locale.ROOT);
            entry.append("  month = ").append(month.toLowerCase(Locale.ROOT)).append(",\n");
        }
        if (precision == Precision.DAY) {
            field(entry, "day", String.valueOf(cited.published().date().getDayOfMonth()));
        }
    }

    private static @Nullable String keywords(Citation cited) {
        return cited.keywords().isEmpty()
                ? null
                : cited.keywords().stream()
                        .map(keyword -> keyword.replace(',', ' '))
                        .collect(Collectors.joining(", "));
    }

    /** @param value that is LaTeX already */
    private static void field(StringBuilder entry, String name, @Nullable String value) {
        if (value != null) {
            entry.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
    }
}
