package dev.abstracts.ingest.format.bibtex;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.ingest.format.bibtex.Block.Field;
import dev.abstracts.ingest.format.bibtex.Block.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names and the extents of a block's fields, once from its start to its end. Lenient where nothing is lost by it:
 * commas too many, values of several bare words, {@code %} comments between fields, a missing value.
 */
final class BlockScanner {

    private static final int SHOWN = 40;

    private final byte[] bytes;
    private final int end;
    private final boolean escapes;
    private int at;

    /** Something is wrong at this offset. */
    private static final class Broken extends Exception {

        private static final long serialVersionUID = 1;
        private final int offset;

        Broken(int offset, String what) {
            super(what, null, false, false);
            this.offset = offset;
        }
    }

    private BlockScanner(byte[] bytes, int size, boolean escapes) {
        this.bytes = bytes;
        this.end = closingAt(bytes, size);
        this.escapes = escapes;
    }

    /** @param bytes from the {@code @} to the closing brace, of this size */
    static Block scan(byte[] bytes, int size, String type, boolean escapes) {
        BlockScanner scanner = new BlockScanner(bytes, size, escapes);
        List<Field> fields = new ArrayList<>();
        try {
            scanner.open();
            String key = EntryStart.isWithoutKey(type) ? null : scanner.key();
            for (Field field = scanner.field(); field != null; field = scanner.field()) {
                fields.add(field);
            }
            return new Block(key, fields, null);
        } catch (Broken e) {
            long lines = 0;
            for (int i = 0; i < Math.min(e.offset, size); i++) {
                lines += bytes[i] == '\n' ? 1 : 0;
            }
            return new Block(null, fields, new Problem(lines, String.valueOf(e.getMessage())));
        }
    }

    private static int closingAt(byte[] bytes, int size) {
        int at = size - 1;
        while (at > 0 && bytes[at] != '}' && bytes[at] != ')') {
            at--;
        }
        return at;
    }

    private void open() {
        while (at < end && bytes[at] != '{' && bytes[at] != '(') {
            at++;
        }
        at++;
    }

    /** The key is what stands before the first comma; some programs leave it out, and the comma too. */
    private @Nullable String key() throws Broken {
        skipBlanks();
        int start = at;
        while (at < end && ",={\"".indexOf(bytes[at]) < 0) {
            at++;
        }
        String key = text(start, at).strip();
        if (at < end && bytes[at] != ',') {
            int space = lastSpace(key);
            if (bytes[at] == '=' && space < 0) {
                at = start;
                return null;
            }
            throw new Broken(
                    start,
                    bytes[at] != '='
                            ? "behind the key \"%s\" comes a %c where a comma is due".formatted(shown(key), bytes[at])
                            : "the comma behind its key \"%s\" is missing"
                                    .formatted(shown(key.substring(0, space).strip())));
        }
        return key.isEmpty() ? null : key;
    }

    private static int lastSpace(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Field field() throws Broken {
        skipBlanks();
        while (at < end && bytes[at] == ',') {
            at++;
            skipBlanks();
        }
        if (at >= end) {
            return null;
        }
        int start = at;
        while (at < end && !isSpace(bytes[at]) && ",={}\"#()".indexOf(bytes[at]) < 0) {
            at++;
        }
        String name = text(start, at);
        skipBlanks();
        if (name.isEmpty() || at >= end || bytes[at] != '=') {
            throw new Broken(
                    start,
                    name.isEmpty()
                            ? "a field's name is due where \"%s\" stands".formatted(shown(text(start, end)))
                            : "behind \"%s\" comes no = and value".formatted(shown(name)));
        }
        at++;
        return value(name.toLowerCase(Locale.ROOT));
    }

    private Field value(String name) throws Broken {
        skipBlanks();
        int start = at;
        int valueEnd = at;
        boolean hasText = false;
        List<String> names = new ArrayList<>(2);
        boolean more = true;
        while (more) {
            int part = at;
            if (at < end && bytes[at] == '{') {
                braced();
                hasText |= hasText(part + 1, at - 1);
            } else if (at < end && bytes[at] == '"') {
                quoted();
                hasText |= hasText(part + 1, at - 1);
            } else {
                bare(name);
                String word = text(part, at).strip();
                hasText |= !word.isEmpty();
                if (!word.isEmpty() && !Character.isDigit(word.charAt(0))) {
                    names.add(word.toLowerCase(Locale.ROOT));
                }
            }
            valueEnd = at;
            skipBlanks();
            more = at < end && bytes[at] == '#';
            if (more) {
                at++;
                skipBlanks();
            }
        }
        if (at < end && bytes[at] != ',') {
            throw new Broken(valueEnd, "the comma behind the field \"%s\" is missing".formatted(shown(name)));
        }
        return new Field(name, start, valueEnd, names, hasText);
    }

    private void braced() throws Broken {
        int start = at;
        int depth = 0;
        for (; at < end; at++) {
            if (bytes[at] == '{' && !isEscaped(start)) {
                depth++;
            } else if (bytes[at] == '}' && !isEscaped(start) && --depth == 0) {
                at++;
                return;
            }
        }
        throw new Broken(start, "the brace that opens a value there is not closed");
    }

    /** To the next quotation mark outside of braces; {@code \"} before a letter is an accent. */
    private void quoted() throws Broken {
        int start = at++;
        int depth = 0;
        for (; at < end; at++) {
            byte b = bytes[at];
            if (b == '{' && !isEscaped(start)) {
                depth++;
            } else if (b == '}' && !isEscaped(start)) {
                depth--;
            } else if (b == '"' && depth <= 0 && !isAccent()) {
                at++;
                return;
            }
        }
        throw new Broken(start, "the quotation mark that opens a value there is not closed");
    }

    private boolean isEscaped(int start) {
        return escapes && at - 1 > start && bytes[at - 1] == '\\';
    }

    private boolean isAccent() {
        return bytes[at - 1] == '\\'
                && at + 1 < end
                && (Character.isLetter(bytes[at + 1]) || bytes[at + 1] == '\\' || bytes[at + 1] == '{');
    }

    private void bare(String name) throws Broken {
        int start = at;
        while (at < end && ",#={\"\n".indexOf(bytes[at]) < 0) {
            at++;
        }
        if (at < end && ("={\"".indexOf(bytes[at]) >= 0)) {
            throw new Broken(start, "the comma behind the field \"%s\" is missing".formatted(shown(name)));
        }
        while (at > start && isSpace(bytes[at - 1])) {
            at--;
        }
    }

    /** White space and, at the start of a line or behind a comma, comments of LaTeX. */
    private void skipBlanks() {
        while (at < end && (isSpace(bytes[at]) || bytes[at] == '%')) {
            if (bytes[at] == '%') {
                while (at < end && bytes[at] != '\n') {
                    at++;
                }
            } else {
                at++;
            }
        }
    }

    private boolean hasText(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isSpace(bytes[i]) && bytes[i] != '{' && bytes[i] != '}') {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(byte b) {
        return b >= 0 && b <= ' ';
    }

    private String text(int from, int to) {
        return new String(bytes, from, Math.max(0, to - from), UTF_8);
    }

    private static String shown(String text) {
        String line = text.strip();
        int newline = line.indexOf('\n');
        line = newline < 0 ? line : line.substring(0, newline).strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }
}
