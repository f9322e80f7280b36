package dev.abstracts.enrich.format.blocks;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.PublicationDate.Precision;
import dev.abstracts.enrich.comment.CommentRecogniser;
import dev.abstracts.enrich.dates.DateReader;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.ReadOutcome.Read;
import dev.abstracts.enrich.format.ReadOutcome.Unreadable;
import dev.abstracts.enrich.format.RecordContext;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.identifiers.ArxivId;
import dev.abstracts.enrich.text.WhiteSpace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code blocks}. The last lines are the id and the date, perhaps also a date {@code Updated:}; above them, the last
 * paragraph is a comment when it reads like one, and all the others are the abstract.
 */
public final class BlocksParser implements FormatParser {

    private static final String ID = "arXiv:";
    private static final String CREATED = "Created:";
    private static final String UPDATED = "Updated:";

    @Override
    public Format format() {
        return Format.BLOCKS;
    }

    @Override
    public ReadOutcome read(String text, RecordContext context) {
        String id = null;
        String created = null;
        String updated = null;
        int end = text.length();
        while (end > 0) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            String line = WhiteSpace.trim(text.substring(start, end));
            if (id == null && isLabelled(line, ID)) {
                id = WhiteSpace.trim(line.substring(ID.length()));
            } else if (created == null && id == null && isLabelled(line, CREATED)) {
                created = WhiteSpace.trim(line.substring(CREATED.length()));
            } else if (updated == null && id == null && isLabelled(line, UPDATED)) {
                updated = WhiteSpace.trim(line.substring(UPDATED.length()));
            } else if (!line.isEmpty()) {
                break;
            }
            end = Math.max(0, start - 1);
        }
        if (id == null) {
            return new Unreadable("the record does not end in an arXiv: line and a Created: line");
        }
        return read(text.substring(0, end), id, created, updated);
    }

    private static boolean isLabelled(String line, String label) {
        return line.regionMatches(true, 0, label, 0, label.length());
    }

    private static ReadOutcome read(
            String body, String idText, @Nullable String createdText, @Nullable String updatedText) {
        ArxivId id = ArxivId.parse(idText);
        if (id == null) {
            return new Unreadable("\"%s\" on the arXiv: line is not an arXiv id".formatted(abridged(idText)));
        }
        PublicationDate created = createdText == null ? null : DateReader.iso(createdText);
        if (createdText != null && created == null) {
            return new Unreadable(
                    "\"%s\" on the Created: line is not a date, yyyy-mm-dd".formatted(abridged(createdText)));
        }
        PublicationDate updated = updatedText == null ? null : DateReader.iso(updatedText);
        List<String> paragraphs = paragraphs(body);
        boolean commented = CommentRecogniser.endsInComment(paragraphs);
        int split = paragraphs.size() - (commented ? 1 : 0);
        return new Read(RecordFields.builder(String.join("\n\n", paragraphs.subList(0, split)))
                .comment(commented ? WhiteSpace.oneLine(paragraphs.getLast()) : null)
                .identifiers(new Identifiers(id.id(), id.version(), null, null))
                .published(created)
                .sourceDate(day(updated == null ? created : updated))
                .build());
    }

    private static @Nullable LocalDate day(@Nullable PublicationDate date) {
        return date != null && date.precision() == Precision.DAY ? date.date() : null;
    }

    /** Trimmed runs of lines that are not blank. */
    private static List<String> paragraphs(String body) {
        List<String> paragraphs = new ArrayList<>(3);
        int start = 0;
        int at = 0;
        while (at <= body.length()) {
            int lineEnd = body.indexOf('\n', at);
            lineEnd = lineEnd < 0 ? body.length() : lineEnd;
            if (WhiteSpace.isBlank(body.substring(at, lineEnd))) {
                add(paragraphs, body.substring(start, at));
                start = lineEnd;
            }
            at = lineEnd + 1;
        }
        add(paragraphs, body.substring(start));
        return paragraphs;
    }

    private static void add(List<String> paragraphs, String paragraph) {
        String trimmed = WhiteSpace.trim(paragraph);
        if (!trimmed.isEmpty()) {
            paragraphs.add(trimmed);
        }
    }

    private static String abridged(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
