package dev.abstracts.enrich.display;

import dev.abstracts.enrich.display.Frame.Kind;
import java.util.Set;

/** Reads constructs of which a part is nothing to read: addresses behind words, keys, lengths, names of environments. */
final class UnreadParts {

    private static final Set<String> FORMULAS = Set.of(
            "equation",
            "align",
            "gather",
            "multline",
            "eqnarray",
            "displaymath",
            "math",
            "flalign",
            "alignat",
            "split");

    private final Reading reading;
    private final Received received;
    private final String text;
    private final Draft out;

    UnreadParts(Reading reading) {
        this.reading = reading;
        this.received = reading.received;
        this.text = reading.text;
        this.out = reading.out;
    }

    /** Passes over the first argument, an address or a colour, to read the second. */
    boolean second(int start, int end, String name) {
        int limit = reading.limit();
        int first = received.skipBlanks(received.option(end, limit), limit);
        int after = received.group(first, limit);
        if (after == first) {
            return false;
        }
        int next = received.skipBlanks(received.option(after, limit), limit);
        boolean empty = text.startsWith("{}", next);
        boolean more = received.at(next) == '{' && received.group(next, limit) > next && !empty;
        if (name.equals("href") && !more) {
            reading.at = first;
            boolean read = verbatim(start, first, false);
            reading.at = empty ? next + 2 : reading.at;
            return read;
        }
        reading.at = more ? next : after;
        return !more || reading.group(Kind.GROUP, start, reading.formula() && !name.equals("href"), "");
    }

    /** The argument as it stands, but for backslashes before signs. */
    boolean verbatim(int start, int end, boolean brackets) {
        int limit = reading.limit();
        int open = end;
        while (brackets && received.option(open, limit) > open) {
            open = received.option(open, limit);
        }
        open = received.skipBlanks(open, limit);
        int after = received.group(open, limit);
        if (after == open) {
            return false;
        }
        if (brackets) {
            out.put('[', start, open + 1);
        }
        for (int i = open + 1; i < after - 1; i++) {
            char c = text.charAt(i);
            boolean unseen = c == '\\' || c == '{' || c == '}' || (c >= 128 && Compatibility.of(c) != null);
            if (c > ' ' && !unseen) {
                out.copy(text, i, i + 1);
            } else if (c <= ' ' && brackets) {
                out.blank(i, i + 1);
            }
        }
        if (brackets) {
            out.put(']', after - 1, after);
        }
        reading.at = after;
        return true;
    }

    /** Passes over a command with its argument, which may be a length without braces. */
    void unread(int end) {
        int limit = reading.limit();
        int from = received.option(end, limit);
        int after = received.group(received.skipBlanks(from, limit), limit);
        if (received.at(after - 1) == '}' && after > from) {
            reading.at = after;
            return;
        }
        // \mkern-3mu
        int i = from;
        while (i < limit && i - from < 8 && "+-.0123456789".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        boolean length = i > from && i + 1 < limit && Received.isLetter(text.charAt(i));
        reading.at = length ? i + 2 : received.skipBlanks(from, limit);
    }

    /** Displayed formulas are read as such; the names of other environments are nothing to read. */
    boolean environment(int start, int end, boolean begins) {
        int limit = reading.limit();
        int after = received.group(end, limit);
        if (after == end || after - end > Received.LONGEST_NAME) {
            return false;
        }
        String name = text.substring(end + 1, after - 1);
        String plain = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
        reading.at = after;
        if (begins && (plain.equals("array") || plain.equals("tabular"))) {
            reading.at = received.group(after, limit);
        }
        if (begins && FORMULAS.contains(plain)) {
            int close = received.endOfEnvironment(after);
            if (close < limit && text.startsWith(name + "}", close + 5)) {
                out.blank(start, after);
                reading.open(Kind.DISPLAY, start, after, close, close + 6 + name.length(), true, "");
                return true;
            }
        }
        out.blank(start, reading.at);
        return true;
    }
}
