package dev.abstracts.enrich.display;

import dev.abstracts.enrich.latex.LatexCommand;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The received text with what is needed to read it in one pass: which brace closes which, and where the next dollar or end of
 * an environment stands. Whatever is asked, no place of the text is looked at more than a few times.
 */
final class Received {

    private static final int[] NONE = {};
    private static final int LONGEST_OPTION = 80;
    static final int LONGEST_NAME = 40;

    final String text;
    private int @Nullable [] closing;
    private int nextDollar = -1;
    private final int[] nextOf = {-1, -1, -1};

    private static final String[] ENDS = {"\\)", "\\]", "\\end{"};

    Received(String text) {
        this.text = text;
    }

    int length() {
        return text.length();
    }

    char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }

    /** The brace that closes the one at {@code open}; -1 where none does before {@code limit}. */
    int closing(int open, int limit) {
        if (closing == null) {
            closing = match();
        }
        int found = closing[open];
        return found > 0 && found < limit ? found : -1;
    }

    private int[] match() {
        if (text.indexOf('{') < 0) {
            return NONE;
        }
        int[] pairs = new int[text.length()];
        int[] open = new int[16];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                if (depth == open.length) {
                    open = Arrays.copyOf(open, depth * 2);
                }
                open[depth++] = i;
            } else if (c == '}' && depth > 0) {
                pairs[open[--depth]] = i;
            }
        }
        return pairs;
    }

    /** The next dollar that no backslash takes away; the length of the text where there is none. */
    int dollar(int from) {
        if (nextDollar < from) {
            int i = from;
            while (i < text.length() && text.charAt(i) != '$') {
                i += text.charAt(i) == '\\' ? 2 : 1;
            }
            nextDollar = Math.min(i, text.length());
        }
        return nextDollar;
    }

    /** The next {@code \)}. */
    int endOfInline(int from) {
        return next(0, from);
    }

    /** The next {@code \]}. */
    int endOfDisplay(int from) {
        return next(1, from);
    }

    /** The next end of an environment. */
    int endOfEnvironment(int from) {
        return next(2, from);
    }

    private int next(int which, int from) {
        if (nextOf[which] < from) {
            int found = text.indexOf(ENDS[which], from);
            nextOf[which] = found < 0 ? text.length() : found;
        }
        return nextOf[which];
    }

    /** Behind the white space that begins here; the same place where it ends a paragraph, over which no argument reaches. */
    int skipBlanks(int from, int limit) {
        int i = from;
        int lines = 0;
        while (i < limit && text.charAt(i) <= ' ') {
            lines += text.charAt(i) == '\n' ? 1 : 0;
            i++;
        }
        return lines > 1 ? from : i;
    }

    /** The end of the name of the command whose backslash stands at {@code start}: of its letters, or behind its one sign. */
    int nameEnd(int start, int limit) {
        int i = start + 1;
        int longest = Math.min(limit, i + LONGEST_NAME);
        while (i < longest && isLetter(text.charAt(i))) {
            i++;
        }
        if (i > start + 1 || i >= limit) {
            return i;
        }
        return Math.min(limit, i + Character.charCount(text.codePointAt(i)));
    }

    /** Behind the option in square brackets that begins here; the same place where none does. */
    int option(int from, int limit) {
        if (at(from) != '[' || from >= limit) {
            return from;
        }
        int longest = Math.min(limit, from + LONGEST_OPTION);
        for (int i = from + 1; i < longest; i++) {
            if (text.charAt(i) == ']') {
                return i + 1;
            }
        }
        return from;
    }

    /** Behind the group that begins here; the same place where none does. */
    int group(int from, int limit) {
        int close = from < limit && text.charAt(from) == '{' ? closing(from, limit) : -1;
        return close < 0 ? from : close + 1;
    }

    /** The end of the one thing that begins here: a character, or a command with its arguments. */
    int thingEnd(int from, int limit) {
        if (text.charAt(from) != '\\') {
            return Math.min(limit, from + Character.charCount(text.codePointAt(from)));
        }
        int end = nameEnd(from, limit);
        LatexCommand command = LatexCommand.named(text.substring(from + 1, end));
        int groups = command == null ? 0 : arguments(command);
        for (int i = 0; i < groups; i++) {
            end = group(skipBlanks(option(end, limit), limit), limit);
        }
        return end;
    }

    private static int arguments(LatexCommand command) {
        return switch (command.kind()) {
            case ACCENT,
                    ALPHABET,
                    TEXT,
                    FORMAT,
                    ROOT,
                    SUPERSCRIPT,
                    SUBSCRIPT,
                    SUFFIX,
                    ENCLOSED,
                    ADDRESS,
                    UNREAD,
                    NOTE,
                    CITATION,
                    CODE -> 1;
            case FRACTION, BINOMIAL, PAIR, SECOND, STACK -> 2;
            default -> 0;
        };
    }

    /** Whether a paragraph ends between the two places. */
    boolean paragraphEnds(int from, int to) {
        boolean lineEnded = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' && lineEnded) {
                return true;
            }
            lineEnded = c == '\n' || (lineEnded && c <= ' ');
        }
        return false;
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
