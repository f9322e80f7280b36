package dev.abstracts.enrich.display;

import dev.abstracts.enrich.display.Frame.Kind;
import dev.abstracts.enrich.latex.CommandKind;
import dev.abstracts.enrich.latex.LatexCommand;

/** Reads commands with arguments: fractions, roots, links, footnotes, environments. */
final class StructureReader {

    private static final int SHORT = 24;

    private final Reading reading;
    private final Received received;
    private final String text;
    private final Draft out;
    private final UnreadParts unread;

    StructureReader(Reading reading) {
        this.reading = reading;
        this.received = reading.received;
        this.text = reading.text;
        this.out = reading.out;
        this.unread = new UnreadParts(reading);
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
                return unread.second(start, end, command.name());
            }
            case ADDRESS, CITATION -> {
                return unread.verbatim(start, end, command.kind() == CommandKind.CITATION);
            }
            case UNREAD -> unread.unread(end);
            case SPACE -> {
                reading.at = received.at(end) == '*' && end < limit ? end + 1 : end;
                reading.at = command.name().endsWith("space") ? received.group(reading.at, limit) : reading.at;
                out.blank(start, reading.at);
            }
            case PARAGRAPH -> out.blank(start, end);
            case ENVIRONMENT -> {
                return unread.environment(start, end, command.name().equals("begin"));
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
}
