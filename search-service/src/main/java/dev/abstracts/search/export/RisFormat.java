package dev.abstracts.search.export;

import dev.abstracts.contract.PublicationDate;
import dev.abstracts.search.paper.FoundPaper;
import org.jspecify.annotations.Nullable;

/** RIS, in UTF-8 with Windows line ends, a line a value. */
final class RisFormat implements PaperFormat {

    @Override
    public String paper(FoundPaper paper) {
        return record(Citation.of(paper.paper()));
    }

    static String record(Citation cited) {
        StringBuilder record = new StringBuilder(2_000);
        line(
                record,
                "TY",
                switch (cited.kind()) {
                    case ARTICLE -> "JOUR";
                    case CONFERENCE -> "CONF";
                    case PREPRINT -> "UNPB";
                });
        line(record, "ID", cited.id());
        line(record, "TI", cited.title());
        cited.authors().forEach(name -> line(record, "AU", name(name)));
        if (cited.truncated()) {
            line(record, "AU", "others");
        }
        line(record, "T2", cited.container());
        line(record, "PY", cited.year() == null ? null : String.valueOf(cited.year()));
        line(record, "DA", date(cited.published()));
        line(record, "DO", cited.identifiers().doi());
        if (cited.identifiers().arxiv() != null) {
            line(record, "AN", "arXiv:" + cited.identifiers().arxiv());
        }
        line(record, "UR", cited.address());
        cited.keywords().forEach(keyword -> line(record, "KW", keyword));
        line(record, "N1", cited.comment());
        line(record, "AB", cited.abstractText());
        return record.append("ER  - \r\n\r\n").toString();
    }

    private static String name(AuthorName name) {
        String inverted = name.given() == null ? name.family() : name.family() + ", " + name.given();
        return name.suffix() == null ? inverted : inverted + ", " + name.suffix();
    }

    /** {@code 2021/03/14/}, with as many parts as are known. */
    private static @Nullable String date(@Nullable PublicationDate published) {
        if (published == null) {
            return null;
        }
        return switch (published.precision()) {
            case YEAR -> "%04d///".formatted(published.date().getYear());
            case MONTH ->
                "%04d/%02d//"
                        .formatted(published.date().getYear(), published.date().getMonthValue());
            case DAY ->
                "%04d/%02d/%02d/"
                        .formatted(
                                published.date().getYear(),
                                published.date().getMonthValue(),
                                published.date().getDayOfMonth());
        };
    }

    private static void line(StringBuilder record, String tag, @Nullable String text) {
        String value = Citation.line(text);
        if (value != null) {
            record.append(tag).append("  - ").append(value).append("\r\n");
        }
    }
}
