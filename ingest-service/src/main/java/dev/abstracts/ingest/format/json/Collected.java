package dev.abstracts.ingest.format.json;

import static dev.abstracts.contract.RejectionCode.MALFORMED_RECORD;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.format.Cut;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.text.RecordBuffer;
import org.jspecify.annotations.Nullable;

/** The record that is open: its bytes so far, and what becomes of it. */
final class Collected {

    private final RepeatableLines lines;
    private final Glance.Reader reader;
    private final RecordBuffer record = new RecordBuffer();

    /** From where the current part belongs to the record. */
    private int from;
    /** Where the record begins in its line. */
    private long column;

    private boolean tooDeep;

    Collected(RepeatableLines lines, Glance.Reader reader) {
        this.lines = lines;
        this.reader = reader;
    }

    void begin(int at) {
        from = at;
        column = lines.column(at);
        tooDeep = false;
    }

    /** All of the line's next part belongs to the record, unless it ends there. */
    void goOn() {
        from = lines.start();
    }

    void isTooDeep() {
        tooDeep = true;
    }

    /** The record is none. */
    void drop() {
        record.drop();
    }

    /**
     * Adds the current part up to here. A record that becomes too large by that may have swallowed the ones behind it: then it
     * is refused up to where the next one seems to begin, from where the lines repeat; else null.
     */
    @Nullable
    Cut add(int to) {
        boolean overLimit = record.size() + to - from > RawRecord.MAX_BYTES && !record.isTooLarge();
        Cut cut = overLimit ? cutAtNextBeginning(from) : null;
        if (cut == null) {
            lines.addTo(record, from, to);
            from = to;
        }
        return cut;
    }

    /**
     * Refuses the record up to where another one seems to begin in it, from where the lines repeat; null when none does.
     *
     * @param rest where the part begins that has not been added
     */
    @Nullable
    Cut cutAtNextBeginning(int rest) {
        int at = record.isTooLarge() ? -1 : Beginnings.next(record, column);
        if (at < 0) {
            return null;
        }
        long line = record.line();
        for (int i = 0; i < at; i++) {
            line += record.bytes()[i] == '\n' ? 1 : 0;
        }
        lines.repeat(record.cutOff(at), rest, line);
        return broken("it is not closed before the next one, which begins on line %d".formatted(line));
    }

    /** A record that is no JSON may have closed what belongs to the ones behind it. */
    private @Nullable Cut broken(int behind, String problem) {
        if (!record.isDecodable()) {
            return record.take(null);
        }
        Cut cut = cutAtNextBeginning(behind);
        return cut == null ? broken(problem) : cut;
    }

    /** What the record is, now that it is closed. */
    @Nullable
    Cut close(int behind) {
        Cut cut = tooDeep ? cutAtNextBeginning(behind) : null;
        if (cut != null || record.isTooLarge()) {
            return cut == null ? record.take(null) : cut;
        }
        if (tooDeep) {
            return broken("its objects and lists are nested deeper than %d levels".formatted(Levels.MAX_DEPTH));
        }
        JsonSlice slice = JsonSlice.read(record.bytes(), record.size(), reader, record.line(), column);
        Glance glance = slice.glance();
        if (glance == null) {
            return broken(behind, String.valueOf(slice.problem()));
        }
        return glance.lacks() == null
                ? record.take(glance.ownSourceId())
                : record.refuse(
                        RejectionCode.EMPTY_ABSTRACT,
                        "the record that begins on line %d %s".formatted(record.line(), glance.lacks()));
    }

    /** Refuses it for what is wrong with it. */
    Cut broken(String problem) {
        return record.refuse(
                MALFORMED_RECORD, "the record that begins on line %d is broken: %s".formatted(record.line(), problem));
    }

    /** Refuses it because it is something else than an object. */
    Cut noRecord() {
        String start = new String(record.bytes(), 0, Math.min(200, record.size()), UTF_8);
        return record.refuse(
                MALFORMED_RECORD,
                "line %d, character %d: %s stands where a record should, which is a JSON object"
                        .formatted(record.line(), column + 1, Head.quote(start)));
    }

    /** Refuses what is not there, while no record is open. */
    Cut nothing(int at, String problem) {
        return record.refuseNothing(
                Math.max(1, lines.number()), MALFORMED_RECORD, "%s: %s".formatted(place(at), problem));
    }

    /** A place of the current part, for messages. */
    String place(int at) {
        return "line %d, character %d".formatted(lines.number(), lines.column(at) + 1);
    }
}
