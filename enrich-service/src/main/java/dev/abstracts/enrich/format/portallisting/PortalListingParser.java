package dev.abstracts.enrich.format.portallisting;

import dev.abstracts.contract.Format;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.ReadOutcome.Read;
import dev.abstracts.enrich.format.ReadOutcome.Unreadable;
import dev.abstracts.enrich.format.RecordContext;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.subject.ArxivTaxonomy;
import dev.abstracts.enrich.text.WhiteSpace;
import java.util.List;

/** Reads {@code portal-listing}: header line, title glued to authors, abstract. */
public final class PortalListingParser implements FormatParser {

    private final TitleSplitter splitter;

    private final ArxivTaxonomy taxonomy;

    public PortalListingParser(TitleSplitter splitter, ArxivTaxonomy taxonomy) {
        this.splitter = splitter;
        this.taxonomy = taxonomy;
    }

    @Override
    public Format format() {
        return Format.PORTAL_LISTING;
    }

    @Override
    public ReadOutcome read(String text, RecordContext context) {
        List<String> lines = WhiteSpace.lines(text);
        String first = WhiteSpace.trim(lines.getFirst());
        PortalHeader header = PortalHeader.parse(first, context.asOf());
        if (header == null) {
            return new Unreadable("\"%s\" is not a category, a date and an optional Code, as in CVNov 23, 2020Code"
                    .formatted(first.length() <= 60 ? first : first.substring(0, 60) + "…"));
        }
        String titleLine = lines.size() < 2 ? "" : WhiteSpace.trim(lines.get(1));
        if (titleLine.isEmpty()) {
            return new Unreadable("no line with title and authors follows the line \"%s\"".formatted(first));
        }
        TitleAndAuthors split = splitter.split(titleLine);
        String category = taxonomy.ofLetters(header.code());
        String abstractText = lines.size() < 3 ? "" : String.join("\n", lines.subList(2, lines.size()));
        return new Read(RecordFields.builder(WhiteSpace.trim(abstractText))
                .title(WhiteSpace.orAbsent(split.title()))
                .authors(split.authors(), split.truncated())
                .affiliations(split.affiliations())
                .published(header.date())
                .sourceDate(header.date().date())
                .categories(category == null ? List.of() : List.of(category))
                .codeFlag(header.codeFlag())
                .build());
    }
}
