package dev.abstracts.enrich.format.ris;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.enrich.comment.CommentRecogniser;
import dev.abstracts.enrich.dates.WrittenDate;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.JournalReference;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.ReadOutcome.Read;
import dev.abstracts.enrich.format.ReadOutcome.Unreadable;
import dev.abstracts.enrich.format.RecordContext;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.identifiers.StatedIdentifiers;
import dev.abstracts.enrich.markup.Markup;
import dev.abstracts.enrich.names.PersonName;
import dev.abstracts.enrich.text.WhiteSpace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code ris}. */
public final class RisParser implements FormatParser {

    private static final int LONGEST_COMMENT = 1000;

    @Override
    public Format format() {
        return Format.RIS;
    }

    @Override
    public ReadOutcome read(String text, RecordContext context) {
        RisFields fields = RisFields.of(text);
        return fields.isEmpty()
                ? new Unreadable("no line begins with a tag, such as \"TI  - Moss on Roofs\"")
                : new Read(fields(fields));
    }

    private static RecordFields fields(RisFields fields) {
        String abstractText = String.join("\n\n", new LinkedHashSet<>(fields.all("AB", "N2")));
        List<String> listed = authors(fields);
        List<String> names = listed.stream()
                .filter(name -> !PersonName.isOthers(name))
                .map(RisName::inOrder)
                .toList();
        PublicationDate published = published(fields);
        return RecordFields.builder(Markup.plainText(abstractText))
                .title(title(fields))
                .credited(names.stream().map(Author::named).toList(), names.size() < listed.size())
                .identifiers(identifiers(fields))
                .published(published)
                .comment(comment(fields))
                .journalReference(journalReference(fields, published))
                .build();
    }

    private static @Nullable String title(RisFields fields) {
        String title = fields.first("TI", "T1", "CT", "BT");
        return title == null ? null : WhiteSpace.oneLine(Markup.plainText(title));
    }

    /** {@code A2} to {@code A4} and {@code ED} are editors and translators, who count only where nobody else is named. */
    private static List<String> authors(RisFields fields) {
        List<String> names = new ArrayList<>();
        for (String value : fields.all("AU", "A1", "A2", "ED", "A3", "A4")) {
            for (String name : value.split(";")) {
                String trimmed = WhiteSpace.oneLine(name);
                if (!trimmed.isEmpty()) {
                    names.add(trimmed);
                }
            }
        }
        return names;
    }

    private static Identifiers identifiers(RisFields fields) {
        StatedIdentifiers identifiers = new StatedIdentifiers().doi(fields.first("DO"));
        for (String tag :
                new String[] {"UR", "L1", "L2", "L3", "LK", "AN", "ID", "M3", "C7", "N1", "JO", "JF", "T2", "SP"}) {
            fields.all(tag).forEach(identifiers::mentioned);
        }
        // Computer science's bibliography counts papers of arXiv as a journal's volumes.
        String volume = fields.first("VL");
        if (volume != null && volume.startsWith("abs/")) {
            identifiers.arxiv(volume.substring("abs/".length()));
        }
        return identifiers.found();
    }

    /** {@code Y2} is the day on which somebody looked at it. {@code DA} may be finer than the year, or of another year. */
    private static @Nullable PublicationDate published(RisFields fields) {
        PublicationDate found = null;
        for (String tag : new String[] {"PY", "Y1", "DA"}) {
            for (String value : fields.all(tag)) {
                PublicationDate date = WrittenDate.read(value);
                if (date == null && found != null) {
                    date = WrittenDate.of(found.date().getYear(), value);
                }
                boolean finer = found != null
                        && date != null
                        && date.date().getYear() == found.date().getYear()
                        && date.precision().compareTo(found.precision()) < 0;
                found = found == null || finer ? date : found;
            }
        }
        return found;
    }

    private static @Nullable String comment(RisFields fields) {
        for (String value : fields.all("N1")) {
            if (value.length() <= LONGEST_COMMENT && CommentRecogniser.isComment(value)) {
                return WhiteSpace.oneLine(CommentRecogniser.withoutLabel(value));
            }
        }
        return null;
    }

    private static @Nullable String journalReference(RisFields fields, @Nullable PublicationDate published) {
        String journal = fields.first("JF", "JO", "T2", "C3", "JA", "J2", "J1", "BT");
        return journal == null
                ? null
                : JournalReference.of(WhiteSpace.oneLine(Markup.plainText(journal)), fields.first("VL"), published);
    }
}
