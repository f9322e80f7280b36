package dev.abstracts.ingest.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.ingest.format.Cut;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.MalformedDocument;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.json.Levels.Role;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the records, which are objects, out of a JSON document: out of lists, envelopes, and sequences of these, one a line or
 * not. It follows brackets and strings only, forgiving where they do not match, so a record that is no JSON ends where it
 * seems to end and is refused alone. Where it does not end, the next line that begins like it begins the next record.
 */
public final class JsonCutter implements RecordCutter {

    /** What stands before an item of a list. */
    private enum Before {
        NOTHING,
        ITEM,
        COMMA
    }

    private final JsonShape shape;
    private final RepeatableLines lines;
    private final JsonTokens tokens;
    private final Levels levels = new Levels();
    private final Collected record;

    private boolean begun;
    private Before before = Before.NOTHING;
    private boolean colon;
    /** What is collected is no record, but stands where one should. */
    private boolean other;

    private boolean faultTold;

    public JsonCutter(InputStream document, JsonShape shape, Glance.Reader reader) {
        this.shape = shape;
        lines = new RepeatableLines(document);
        tokens = new JsonTokens(lines);
        record = new Collected(lines, reader);
    }

    @Override
    public @Nullable Cut next() throws IOException {
        while (true) {
            int token = tokens.next(isBetween() && !other);
            Cut cut;
            if (token != JsonTokens.PART_END) {
                cut = take(token);
            } else {
                cut = other || levels.inRecord() ? add(lines.end()) : null;
                if (cut == null && !tokens.nextPart()) {
                    return end();
                }
                record.goOn();
                cut = cut == null && other && lines.isFirstPart() ? endOfOther() : cut;
            }
            if (cut != null) {
                return cut;
            }
        }
    }

    /** Whether records, and nothing else, may stand here. */
    private boolean isBetween() {
        Role top = levels.top();
        return top == Role.TOP || top == Role.LIST;
    }

    private @Nullable Cut take(int token) throws MalformedDocument {
        if (other) {
            return token == ':' ? null : beforeToken();
        }
        if (!begun) {
            checkFirst(token);
            begun = true;
        }
        return switch (token) {
            case '{' -> open(true);
            case '[' -> open(false);
            case '}' -> closeObject();
            case ']' -> closeArray();
            case ',' -> comma();
            case ':' -> {
                colon = true;
                yield null;
            }
            default -> isCommaMissing() ? commaIsMissing() : beginOther();
        };
    }

    private void checkFirst(int token) throws MalformedDocument {
        if (token != '{' && token != '[') {
            String line = new String(lines.bytes(), lines.start(), Math.min(200, lines.end() - lines.start()), UTF_8);
            throw new MalformedDocument(
                    "the document is no JSON: line %d begins with %s; send a list of objects, an object, or one object a line"
                            .formatted(lines.number(), Head.quote(line)));
        }
    }

    private @Nullable Cut open(boolean object) throws MalformedDocument {
        boolean member = colon;
        colon = false;
        switch (levels.top()) {
            case TOP, LIST -> {
                if (isCommaMissing()) {
                    return commaIsMissing();
                }
                openItem(object, levels.inEnvelope() ? Role.RECORD : Role.CANDIDATE);
            }
            case ENVELOPE -> {
                if (!member) {
                    openItem(object, Role.RECORD);
                } else if (holdsRecords(object)) {
                    openItem(object, Role.CANDIDATE);
                } else {
                    openPart(object);
                }
            }
            case CANDIDATE -> {
                if (member && holdsRecords(object)) {
                    levels.becomesEnvelope();
                    record.drop();
                    openItem(object, Role.CANDIDATE);
                } else {
                    openPart(object);
                }
            }
            default -> openPart(object);
        }
        return null;
    }

    /** Whether the member of an envelope that begins here is one that holds records. */
    private boolean holdsRecords(boolean object) {
        return (object ? shape.wrappers() : shape.lists()).contains(tokens.name());
    }

    private void openPart(boolean object) {
        if (!levels.open(object ? Role.OBJECT : Role.ARRAY)) {
            record.isTooDeep();
        }
    }

    private void openItem(boolean object, Role role) throws MalformedDocument {
        if (!levels.open(object ? role : Role.LIST)) {
            throw new MalformedDocument("the lists that are open on line %d are nested deeper than %d levels"
                    .formatted(lines.number(), Levels.MAX_DEPTH));
        }
        before = Before.NOTHING;
        if (object) {
            record.begin(tokens.position());
        }
    }

    private @Nullable Cut closeObject() {
        colon = false;
        return switch (levels.closeObject()) {
            case TOP, LIST -> beginOther();
            case CANDIDATE, RECORD -> endOfRecord();
            case ENVELOPE -> {
                before = Before.ITEM;
                yield null;
            }
            case OBJECT, ARRAY -> null;
        };
    }

    private @Nullable Cut closeArray() {
        colon = false;
        if (levels.top() == Role.LIST && before == Before.COMMA && !faultTold) {
            return faultBefore("a comma stands before the end of the list, as if a record were missing");
        }
        return switch (levels.closeArray()) {
            case TOP -> beginOther();
            case CANDIDATE, RECORD -> closedTooEarly();
            case ENVELOPE -> faultTold ? null : fault("a ] closes a list that nothing has opened");
            case LIST -> {
                before = Before.ITEM;
                yield null;
            }
            case OBJECT, ARRAY -> null;
        };
    }

    private @Nullable Cut comma() {
        colon = false;
        if (!isBetween()) {
            return null;
        }
        boolean due = levels.top() == Role.LIST && before == Before.ITEM;
        before = Before.COMMA;
        return due || faultTold ? null : fault("a comma stands where a record should");
    }

    private boolean isCommaMissing() {
        return levels.top() == Role.LIST && before == Before.ITEM && !faultTold;
    }

    private Cut commaIsMissing() {
        return faultBefore("a comma is missing before the next item of the list");
    }

    private @Nullable Cut beginOther() {
        other = true;
        record.begin(tokens.position());
        return null;
    }

    private Cut beforeToken() {
        int at = tokens.position();
        tokens.back();
        Cut cut = add(at);
        return cut == null ? endOfOther() : cut;
    }

    private Cut endOfOther() {
        other = false;
        before = Before.ITEM;
        return record.noRecord();
    }

    private @Nullable Cut endOfRecord() {
        before = Before.ITEM;
        int behind = tokens.position() + 1;
        Cut cut = add(behind);
        return cut == null ? repeated(record.close(behind)) : cut;
    }

    /** A list ends around the record that is open. */
    private Cut closedTooEarly() {
        int at = tokens.position();
        tokens.back();
        Cut cut = add(at);
        cut = cut == null ? repeated(record.cutAtNextBeginning(at)) : cut;
        if (cut != null) {
            return cut;
        }
        levels.leaveRecord();
        before = Before.ITEM;
        return record.broken("it is not closed before the ] on %s".formatted(record.place(at)));
    }

    private @Nullable Cut end() {
        if (other) {
            return endOfOther();
        }
        if (levels.inRecord()) {
            Cut cut = repeated(record.cutAtNextBeginning(lines.end()));
            if (cut == null) {
                levels.leaveAll();
                cut = record.broken("the document ends inside of it, on %s; it was cut off: send all of it"
                        .formatted(record.place(lines.end())));
            }
            return cut;
        }
        if (!levels.isEmpty()) {
            levels.leaveAll();
            return fault("the document ends before its list of records does; it was cut off: send all of it");
        }
        return null;
    }

    private @Nullable Cut add(int to) {
        return repeated(record.add(to));
    }

    /** After a record that was cut where the next one seems to begin, reading goes on there. */
    private @Nullable Cut repeated(@Nullable Cut cut) {
        if (cut != null && lines.wentBack()) {
            tokens.restart();
            levels.leaveRecord();
            before = Before.COMMA;
        }
        return cut;
    }

    private Cut faultBefore(String problem) {
        Cut cut = fault(problem);
        tokens.back();
        return cut;
    }

    /** Something about the document that is told once; its records are not concerned. */
    private Cut fault(String problem) {
        faultTold = true;
        return record.nothing(Math.max(lines.start(), tokens.position()), problem);
    }
}
