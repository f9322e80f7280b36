package dev.abstracts.ingest.format.bibtex;

import java.util.Locale;
import java.util.Set;

/**
 * A line that begins an entry: {@code @article{key,}, indented or not, its key perhaps on the next line. Stricter than what
 * may begin an entry between entries, because inside of one it means that the braces of this one are broken.
 */
final class EntryStart {

    /** Blocks that are no entries; there is no key in them. */
    private static final Set<String> WITHOUT_KEY = Set.of("string", "comment", "preamble");

    /** Blocks that hold no paper: BibLaTeX keeps in two of them what entries share, and which belong together. */
    private static final Set<String> NO_ENTRIES = Set.of("comment", "preamble", "xdata", "set");

    private static final int LONGEST_KEY = 600;

    private EntryStart() {}

    static boolean isAt(byte[] line, int length) {
        int at = blanks(line, 0, length);
        if (at == length || line[at] != '@') {
            return false;
        }
        int typeStart = at + 1;
        int typeEnd = typeStart;
        while (typeEnd < length && isTypeCharacter(line[typeEnd])) {
            typeEnd++;
        }
        at = blanks(line, typeEnd, length);
        if (typeEnd == typeStart || at == length || (line[at] != '{' && line[at] != '(')) {
            return false;
        }
        String type = new String(line, typeStart, typeEnd - typeStart, java.nio.charset.StandardCharsets.US_ASCII);
        return isWithoutKey(type) || keyEnds(line, blanks(line, at + 1, length), length);
    }

    static boolean isWithoutKey(String type) {
        return WITHOUT_KEY.contains(type.toLowerCase(Locale.ROOT));
    }

    /** @param type in lower case */
    static boolean isNoEntry(CharSequence type) {
        return NO_ENTRIES.contains(type.toString());
    }

    static boolean isTypeCharacter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || b == '_' || b == '-';
    }

    /** Whether a comma, the first field's {@code =} or the line's end follows what would be the key. */
    private static boolean keyEnds(byte[] line, int from, int length) {
        int most = Math.min(length, from + LONGEST_KEY);
        for (int i = from; i < most; i++) {
            switch (line[i]) {
                case ',', '=' -> {
                    return true;
                }
                case '}' -> {
                    return blanks(line, i + 1, length) == length;
                }
                case '{', '"', '#', '@' -> {
                    return false;
                }
                default -> {
                    // Part of the key.
                }
            }
        }
        return most == length;
    }

    private static int blanks(byte[] line, int from, int length) {
        int at = from;
        while (at < length && (line[at] == ' ' || line[at] == '\t')) {
            at++;
        }
        return at;
    }
}
