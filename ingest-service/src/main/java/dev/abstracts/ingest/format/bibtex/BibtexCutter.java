package dev.abstracts.ingest.format.bibtex;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.format.Cut;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.text.LineFeeds;
import dev.abstracts.ingest.format.text.LineReader;
import dev.abstracts.ingest.format.text.RecordBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts at the braces of entries. A line that begins an entry inside of one ends the outer one, as broken: BibTeX would lose
 * all that follows. What stands between entries is a comment.
 */
final class BibtexCutter implements RecordCutter {

    /** Where in a document the next byte is. */
    private enum Place {
        LINE_START,
        /** Behind a block, where the next one may follow on the same line. */
        BEHIND_BLOCK,
        /** Behind a block and a comma. */
        BEHIND_COMMA,
        COMMENT,
        TYPE,
        BEHIND_TYPE,
        BLOCK,
        /** Fields behind the entry that they belong to, which a brace too many has ended. */
        STRAY_FIELDS
    }

    private static final int LONGEST_TYPE = 64;

    private final LineReader lines;
    private final RecordBuffer record = new RecordBuffer();
    private final BlockEnd blockEnd = new BlockEnd();
    private final Entries entries = new Entries(record);

    private Place place = Place.LINE_START;
    private final StringBuilder type = new StringBuilder();
    private int at;
    private int from;
    private int limit;

    BibtexCutter(InputStream document) {
        lines = new LineReader(new LineFeeds(document));
    }

    @Override
    public @Nullable Cut next() throws IOException {
        while (true) {
            Cut cut = null;
            if (at < limit) {
                cut = step(lines.bytes());
            } else {
                if (isInside()) {
                    add();
                }
                if (!lines.next()) {
                    return end();
                }
                at = 0;
                from = 0;
                limit = lines.length();
                cut = lines.isFirstPart() ? beginLine() : null;
            }
            if (cut != null) {
                return cut;
            }
        }
    }

    private boolean isInside() {
        return switch (place) {
            case TYPE, BEHIND_TYPE, BLOCK, STRAY_FIELDS -> true;
            case LINE_START, BEHIND_BLOCK, BEHIND_COMMA, COMMENT -> false;
        };
    }

    /** Adds what has been read of the current part, unless nobody needs the block. */
    private void add() {
        if (place != Place.BLOCK || !isSkipped()) {
            record.add(lines, from, at);
        }
        from = at;
    }

    private boolean isSkipped() {
        return EntryStart.isNoEntry(type);
    }

    private @Nullable Cut beginLine() {
        switch (place) {
            case COMMENT, BEHIND_BLOCK -> place = Place.LINE_START;
            case TYPE -> place = Place.BEHIND_TYPE;
            case BLOCK, STRAY_FIELDS, BEHIND_TYPE -> {
                if (place == Place.BLOCK && blockEnd.isComment(lines.bytes(), limit)) {
                    at = limit;
                    return null;
                }
                if (EntryStart.isAt(lines.bytes(), limit)) {
                    Cut broken = interrupted("line %d begins another".formatted(lines.number()));
                    place = Place.LINE_START;
                    return broken;
                }
            }
            default -> {
                // Goes on as on the line before.
            }
        }
        return null;
    }

    /** Moves on by a byte, or by as much as says nothing. */
    private @Nullable Cut step(byte[] bytes) {
        byte b = bytes[at];
        switch (place) {
            case LINE_START, BEHIND_BLOCK, BEHIND_COMMA -> outside(b);
            case TYPE -> {
                if (EntryStart.isTypeCharacter(b) && type.length() < LONGEST_TYPE) {
                    type.append((char) b);
                    at++;
                } else {
                    place = Place.BEHIND_TYPE;
                }
            }
            case BEHIND_TYPE -> behindType(b);
            case BLOCK -> {
                int end = blockEnd.find(bytes, at, limit);
                at = end < 0 ? limit : end;
                if (end >= 0) {
                    add();
                    place = Place.BEHIND_BLOCK;
                    return entries.take(type.toString(), false);
                }
            }
            case COMMENT, STRAY_FIELDS -> at = limit;
        }
        return null;
    }

    private void outside(byte b) {
        if (b == '@') {
            place = Place.TYPE;
            type.setLength(0);
            from = at;
        } else if (b == ',' && place == Place.BEHIND_BLOCK) {
            place = Place.BEHIND_COMMA;
        } else if (b > ' ' || b < 0) {
            boolean closing = b == '}' || b == ')' || b == ';';
            if (place == Place.BEHIND_COMMA && !closing) {
                place = Place.STRAY_FIELDS;
                from = at;
            } else if (!closing) {
                place = Place.COMMENT;
            }
        }
        at++;
    }

    private void behindType(byte b) {
        if ((b == '{' || b == '(') && !type.isEmpty()) {
            blockEnd.begin(b == '(');
            String name = type.toString().toLowerCase(Locale.ROOT);
            type.setLength(0);
            type.append(name);
            place = Place.BLOCK;
            if (isSkipped()) {
                record.drop();
            }
        } else if (b > ' ' || b < 0) {
            place = Place.COMMENT;
            record.drop();
        }
        at++;
    }

    private @Nullable Cut end() {
        Cut cut = interrupted("the document ends, which was perhaps cut off");
        place = Place.COMMENT;
        limit = 0;
        at = 0;
        return cut;
    }

    /** @param by what stands where the entry should have been closed */
    private @Nullable Cut interrupted(String by) {
        if (place == Place.STRAY_FIELDS) {
            return entries.refuse(
                    RejectionCode.MALFORMED_RECORD,
                    "line %d goes on with fields behind the closing brace of their entry: take out the brace that is too many before it"
                            .formatted(record.line()));
        }
        if (place != Place.BLOCK || isSkipped()) {
            record.drop();
            return null;
        }
        if (blockEnd.closesWithEscapes()) {
            return entries.take(type.toString(), true);
        }
        return entries.refuse(
                RejectionCode.MALFORMED_RECORD,
                "the @%s that begins on line %d is not closed before %s: a closing brace or quotation mark is missing"
                        .formatted(type, record.line(), by));
    }
}
