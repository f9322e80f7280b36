package dev.abstracts.enrich.format.bibtex;

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
import dev.abstracts.enrich.latex.LatexText;
import dev.abstracts.enrich.markup.Markup;
import dev.abstracts.enrich.text.Subtitles;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code bibtex}, by the names of fields that BibTeX, BibLaTeX and the programs that write them use. */
public final class BibtexParser implements FormatParser {

    private static final int LONGEST_COMMENT = 1000;

    @Override
    public Format format() {
        return Format.BIBTEX;
    }

    @Override
    public ReadOutcome read(String text, RecordContext context) {
        BibtexEntry entry = EntryReader.read(text);
        return entry == null
                ? new Unreadable("there is no entry in it, such as @article{key, title = {Moss on Roofs}}")
                : new Read(fields(entry));
    }

    private static RecordFields fields(BibtexEntry entry) {
        String abstractText = entry.latex("abstract");
        String authors = entry.latex("author", "editor");
        BibtexNames names = authors == null ? new BibtexNames(List.of(), false) : BibtexNames.of(authors);
        String title = title(entry);
        return RecordFields.builder(abstractText == null ? "" : Markup.plainText(LatexText.paragraphs(abstractText)))
                .title(title)
                .credited(names.names().stream().map(Author::named).toList(), names.truncated())
                .identifiers(identifiers(entry))
                .categories(categories(entry))
                .published(published(entry))
                .sourceDate(sourceDate(entry))
                .comment(comment(entry))
                .journalReference(journalReference(entry))
                .build();
    }

    private static @Nullable String title(BibtexEntry entry) {
        String whole = Subtitles.join(entry.line("title"), entry.line("subtitle"));
        return whole == null ? null : Markup.plainText(whole);
    }

    private static Identifiers identifiers(BibtexEntry entry) {
        StatedIdentifiers identifiers = new StatedIdentifiers();
        String archive = entry.line("archiveprefix", "eprinttype");
        if (archive == null || archive.equalsIgnoreCase("arxiv")) {
            identifiers.arxiv(entry.line("eprint"));
        }
        identifiers.arxiv(entry.line("arxivid", "arxiv"));
        identifiers.doi(entry.line("doi"));
        for (String field :
                new String[] {"url", "ee", "link", "pdf", "howpublished", "journal", "journaltitle", "note"}) {
            identifiers.mentioned(entry.line(field));
        }
        String volume = entry.line("volume");
        if (volume != null && volume.startsWith("abs/")) {
            identifiers.arxiv(volume.substring("abs/".length()));
        }
        return identifiers.found();
    }

    private static List<String> categories(BibtexEntry entry) {
        String categories = entry.line("primaryclass", "eprintclass", "arxivclass");
        return categories == null ? List.of() : List.of(categories.split("[\\s,;]+"));
    }

    private static @Nullable PublicationDate published(BibtexEntry entry) {
        String date = entry.line("date");
        PublicationDate whole = date == null ? null : WrittenDate.read(date);
        if (whole != null) {
            return whole;
        }
        String year = entry.line("year", "issue_date");
        PublicationDate found = year == null ? null : WrittenDate.read(year);
        return found == null || found.precision() != PublicationDate.Precision.YEAR
                ? found
                : WrittenDate.of(found.date().getYear(), entry.line("month"), entry.line("day"));
    }

    /** When the entry was last changed, in the words of JabRef, BibDesk and DBLP. */
    private static @Nullable LocalDate sourceDate(BibtexEntry entry) {
        for (String field :
                new String[] {"date-modified", "modificationdate", "modified", "timestamp", "date-added", "creationdate"
                }) {
            String value = entry.line(field);
            LocalDate day = value == null ? null : WrittenDate.day(value);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** People note all kinds of things; what counts pages or tells a paper's fate is a comment. */
    private static @Nullable String comment(BibtexEntry entry) {
        for (String field : new String[] {"comment", "comments", "note", "annote", "addendum"}) {
            String value = entry.line(field);
            if (value != null && value.length() <= LONGEST_COMMENT && CommentRecogniser.isComment(value)) {
                return CommentRecogniser.withoutLabel(value);
            }
        }
        return null;
    }

    private static @Nullable String journalReference(BibtexEntry entry) {
        String journal = entry.line("fjournal", "journal", "journaltitle", "booktitle", "eventtitle");
        return JournalReference.of(journal, entry.line("volume"), published(entry));
    }
}
