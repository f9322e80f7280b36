package dev.abstracts.enrich.display;

import dev.abstracts.enrich.display.Frame.Kind;
import dev.abstracts.enrich.latex.CommandKind;
import dev.abstracts.enrich.latex.LatexCommand;
import java.util.Set;

/** Reads commands with arguments: fractions, roots, links, footnotes, environments. */
final class StructureReader {

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
    private static final int SHORT = 24;

    private final Reading reading;
    private final Received received;
    private final String text;
    private final Draft out;

    StructureReader(Reading reading) {
        this.reading = reading;
        this.received = reading.received;
        this.text = reading.text;
        this.out = reading.out;
    }

    /** False where its argument is missing. */
    boolean read(int start, int end, LatexCommand command) {
        int limit = reading.limit();
        boolean formula = reading.formula();
        String sign = command.text();
        switch (command.kind()) {
            case ACCENT -> {
                return reading.argument(Kind.ACCENT, start, formula, sign);
            }
            case ALPHABET -> {
                return reading.argument(Kind.ALPHABET, start, formula, sign);
            }
            case FRACTION -> {
                return fraction(start, end);
            }
            case ROOT -> {
                return root(start, end);
            }
            case BINOMIAL -> {
                int next = received.skipBlanks(end, limit);
                if (received.group(next, limit) == next) {
                    return false;
                }
                out.put('(', start, end);
                return reading.group(Kind.CHOSEN_FROM, start, formula, "");
            }
            case INFIX -> infix(start, end, sign);
            case SUPERSCRIPT, SUBSCRIPT -> {
                out.free(start);
                out.free(start);
                boolean above = command.kind() == CommandKind.SUPERSCRIPT;
                return reading.group(above ? Kind.SUPERSCRIPT : Kind.SUBSCRIPT, start, false, "");
            }
            case PAIR -> {
                reading.at = received.option(end, limit);
                return reading.group(Kind.FIRST, start, formula, "");
            }
            case SUFFIX -> {
                return reading.group(Kind.SUFFIX, start, formula, sign);
            }
            case ENCLOSED -> {
                return enclosed(start, end, sign);
            }
            case NOTE -> {
                if (received.group(end, limit) == end) {
                    return false;
                }
                out.blank(start, start);
                out.put('(', start, end);
                return reading.group(Kind.SUFFIX, start, false, ")");
            }
            case STACK -> {
                return stack(start, end);
            }
            case SECOND -> {
                return second(start, end, command.name());
            }
            case ADDRESS, CITATION -> {
                return verbatim(start, end, command.kind() == CommandKind.CITATION);
            }
            case UNREAD -> unread(end);
            case SPACE -> {
                reading.at = received.at(end) == '*' && end < limit ? end + 1 : end;
                reading.at = command.name().endsWith("space") ? received.group(reading.at, limit) : reading.at;
                out.blank(start, reading.at);
            }
            case PARAGRAPH -> out.blank(start, end);
            case ENVIRONMENT -> {
                return environment(start, end, command.name().equals("begin"));
            }
            case CODE -> {
                int close = received.group(end, limit);
                String character = close > end && close - end < SHORT
                        ? CommandReader.character(text.substring(end + 1, close - 1))
                        : null;
                if (character == null) {
                    return false;
                }
                reading.at = close;
                out.put(character, start, close);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Its text around its argument, whose place a dotted circle shows. */
    private boolean enclosed(int start, int end, String sign) {
        int next = received.skipBlanks(end, reading.limit());
        if (next >= reading.limit()
                || "}$&]\\".indexOf(text.charAt(next)) >= 0
                || (text.charAt(next) == '{' && received.group(next, reading.limit()) == next)) {
            return false;
        }
        int place = sign.indexOf('◌');
        if (sign.startsWith("(mod")) {
            out.blank(start, start);
        }
        out.put(sign.substring(0, place), start, end);
        return reading.argument(Kind.SUFFIX, start, reading.formula(), sign.substring(place + 1));
    }

    private boolean fraction(int start, int end) {
        int next = received.skipBlanks(end, reading.limit());
        if (next >= reading.limit() || "}$&]".indexOf(text.charAt(next)) >= 0) {
            return false;
        }
        out.partFromWord(start);
        int free = out.free(start);
        if (!reading.argument(Kind.NUMERATOR, start, reading.formula(), "")) {
            out.truncate(free);
            return false;
        }
        return true;
    }

    private boolean root(int start, int end) {
        int limit = reading.limit();
        int option = received.option(end, limit);
        int length = out.length();
        for (int i = end + 1; i < option - 1; i++) {
            char above = Scripts.sign(text.charAt(i), true);
            if (above != 0) {
                out.put(above, start, option);
            }
        }
        out.put('√', start, Math.max(end, option));
        out.free(option);
        reading.at = option;
        if (!reading.argument(Kind.ROOT, start, reading.formula(), "")) {
            out.truncate(length);
            return false;
        }
        return true;
    }

    private void infix(int start, int end, String sign) {
        out.dropBlank();
        reading.at = received.skipBlanks(end, reading.limit());
        if (sign.length() > 1) {
            out.put(' ', start, start);
            out.put(sign, start, end);
            out.put(' ', end, end);
        } else {
            out.put(sign, start, end);
        }
    }

    /** Of {@code \stackrel{<}{\sim}} both make one sign; of others the second is what stands on the line. */
    private boolean stack(int start, int end) {
        int limit = reading.limit();
        int from = received.skipBlanks(end, limit);
        int second = received.group(from, limit);
        int after = received.group(received.skipBlanks(second, limit), limit);
        if (second == from || after <= second) {
            return false;
        }
        if (after - start < 2 * SHORT) {
            String above = text.substring(from, second);
            String below = text.substring(second, after);
            if (below.contains("\\sim") && (above.contains("<") || above.contains(">"))) {
                out.put(above.contains("<") ? '≲' : '≳', start, after);
                reading.at = after;
                return true;
            }
        }
        reading.at = second;
        return reading.group(Kind.GROUP, start, reading.formula(), "");
    }

    private boolean second(int start, int end, String name) {
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
    private boolean verbatim(int start, int end, boolean brackets) {
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

    private void unread(int end) {
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
    private boolean environment(int start, int end, boolean begins) {
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
