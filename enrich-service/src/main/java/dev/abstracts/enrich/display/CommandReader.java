package dev.abstracts.enrich.display;

import dev.abstracts.enrich.display.Frame.Kind;
import dev.abstracts.enrich.latex.Accents;
import dev.abstracts.enrich.latex.LatexCommand;
import org.jspecify.annotations.Nullable;

/** Reads what begins with a backslash, by the table of commands. */
final class CommandReader {

    private static final int HANDLED = 0;
    private static final String OPENS = "([{⟨⌊⌈|‖=<>≤≥∼≈≃≲≳→∈+−-×·,/^_";
    private static final String GLUED_TO_NEXT = "∂∇∀∃∑∏∫√";

    private final Reading reading;
    private final Received received;
    private final String text;
    private final Draft out;
    private final StructureReader structures;
    private final AccentReader accents;

    CommandReader(Reading reading) {
        this.reading = reading;
        this.received = reading.received;
        this.text = reading.text;
        this.out = reading.out;
        this.structures = new StructureReader(reading);
        this.accents = new AccentReader(reading);
    }

    /** Reads the command that is next. 0 when that is done, else the end of a name that means nothing here. */
    int read() {
        int start = reading.at;
        if (start + 1 >= reading.limit()) {
            return passed(start + 1);
        }
        char c = text.charAt(start + 1);
        if (!Received.isLetter(c)) {
            return sign(start, c);
        }
        int end = received.nameEnd(start, reading.limit());
        if (end == start + 2 && Accents.isAccent(c) && accents.letter(start, c, end)) {
            return HANDLED;
        }
        LatexCommand command = LatexCommand.named(text.substring(start + 1, end));
        if (command == null) {
            return passed(end);
        }
        reading.at = end;
        return known(start, end, command) ? HANDLED : passed(end);
    }

    private int passed(int end) {
        reading.at = end;
        return end;
    }

    /** False where it cannot be read because its argument is missing. */
    private boolean known(int start, int end, LatexCommand command) {
        switch (command.kind()) {
            case LETTER -> letter(start, end, command.text());
            case SIGN -> plainSign(start, end, command);
            case OPERATOR -> operator(start, end, command);
            case NAME -> name(start, end, command.text());
            case TEXT -> {
                skipStar();
                if (!reading.group(Kind.GROUP, start, false, "")) {
                    reading.at = received.skipBlanks(end, reading.limit());
                }
            }
            case FORMAT -> format(start, command.name());
            default -> {
                return structures.read(start, end, command);
            }
        }
        return true;
    }

    private int sign(int start, char c) {
        reading.at = start + 2;
        int end = start + 2;
        switch (c) {
            case '(', '[' -> {
                return formula(start, c) ? HANDLED : passed(end);
            }
            case '&', '%', '$', '#', '_', '{', '}' -> out.put(c, start, end);
            case '|' -> out.put('‖', start, end);
            case '-', '/', '!', '@' -> {
                // Orders for the typesetter.
            }
            case '\\' -> {
                reading.at = received.option(end, Math.min(reading.limit(), end + 8));
                out.blank(start, reading.at);
            }
            case '\n', '\r' -> reading.at = start + 1;
            case ',', ';', ':', '>', ' ', '\t' -> out.blank(start, end);
            default -> {
                boolean read = Accents.isAccent(c) && accents.sign(start, c);
                return read ? HANDLED : passed(received.nameEnd(start, reading.limit()));
            }
        }
        return HANDLED;
    }

    private boolean formula(int start, char c) {
        int close = c == '(' ? received.endOfInline(start + 2) : received.endOfDisplay(start + 2);
        if (close >= reading.limit() || received.paragraphEnds(start, close)) {
            return false;
        }
        if (c == '[') {
            out.blank(start, start + 2);
        }
        reading.open(c == '(' ? Kind.FORMULA : Kind.DISPLAY, start, start + 2, close, close + 2, true, "");
        return true;
    }

    private void letter(int start, int end, String letter) {
        out.put(letter, start, end);
        int next = received.skipBlanks(end, reading.limit());
        boolean unit = letter.equals("Å") && !text.startsWith("ngstr", next);
        if (next > end && Character.isLowerCase(received.at(next)) && !unit && !letter.equals("ß")) {
            reading.at = next;
        }
        skipEmptyGroup();
    }

    private void plainSign(int start, int end, LatexCommand command) {
        String sign = command.text();
        if (reading.formula() && (sign.equals("⟩") || sign.equals("⌋") || sign.equals("⌉"))) {
            out.dropBlank();
        }
        out.put(sign, start, end);
        skipEmptyGroup();
        if (reading.formula() && (sign.equals("⟨") || sign.equals("⌊") || sign.equals("⌈"))) {
            reading.at = received.skipBlanks(reading.at, reading.limit());
        }
        int next = received.skipBlanks(reading.at, reading.limit());
        if (next == reading.at || next >= reading.limit() || !Received.isLetter(text.charAt(next))) {
            return;
        }
        char last = sign.charAt(sign.length() - 1);
        boolean glued = reading.formula() && (Character.isLetter(last) || GLUED_TO_NEXT.indexOf(last) >= 0);
        boolean micro = last == 'μ'
                && received.thingEnd(next, reading.limit()) - next <= 2
                && !Received.isLetter(received.at(next + 2));
        if ((glued && sign.length() == 1) || micro) {
            reading.at = next;
        }
    }

    /** As much space on its right as on its left; none where nothing stands on its left. */
    private void operator(int start, int end, LatexCommand command) {
        String sign = command.text();
        if (!reading.formula()) {
            out.put(sign, start, end);
            skipEmptyGroup();
            return;
        }
        boolean first = reading.atBeginning() || out.length() == 0;
        char before = out.endsInBlank() && out.length() > 1 ? out.at(out.length() - 2) : out.last();
        boolean left = !first && OPENS.indexOf(before) < 0;
        int next = received.skipBlanks(end, reading.limit());
        boolean spaced = left && (out.endsInBlank() || next > end);
        if (spaced) {
            out.blank(start, start);
        }
        out.put(sign, start, end);
        reading.at = next;
        if (command.name().startsWith("x")) {
            reading.at = received.group(received.option(next, reading.limit()), reading.limit());
        }
        if (spaced && reading.at < reading.limit()) {
            out.blank(end, next);
        }
    }

    private void name(int start, int end, String name) {
        if (name.equals("deg") && Character.isDigit(out.last())) {
            out.put('°', start, end);
            skipEmptyGroup();
            return;
        }
        out.partFromWord(start);
        out.put(name, start, end);
        skipStar();
        skipEmptyGroup();
        reading.at = reading.formula() ? received.skipBlanks(reading.at, reading.limit()) : reading.at;
        out.partFromNextWord();
    }

    private void format(int start, String name) {
        skipStar();
        if (name.startsWith("operatorname")) {
            out.partFromWord(start);
            if (reading.argument(Kind.NAME, start, true, "")) {
                return;
            }
        }
        boolean delimiter = name.equals("left") || name.equals("right");
        int next = received.skipBlanks(reading.at, reading.limit());
        if (delimiter && received.at(next) == '.' && next < reading.limit()) {
            reading.at = next + 1;
        } else if (!reading.group(Kind.GROUP, start, reading.formula(), "") && !name.equals("xspace")) {
            reading.at = next;
        }
    }

    private void skipStar() {
        if (received.at(reading.at) == '*' && reading.at < reading.limit()) {
            char next = received.at(reading.at + 1);
            reading.at += next == '{' || Received.isLetter(next) ? 1 : 0;
        }
    }

    /** \ss{} ends at its braces. */
    private void skipEmptyGroup() {
        if (text.startsWith("{}", reading.at) && reading.at + 1 < reading.limit()) {
            reading.at += 2;
        }
    }

    /** What a number in {@code \\unicode} stands for, {@code x2013} or {@code 8211}; absent where it is none. */
    static @Nullable String character(String number) {
        try {
            boolean hexadecimal = number.startsWith("x") || number.startsWith("\"");
            int code = hexadecimal ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
            boolean is = code > ' ' && Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF);
            return is ? Character.toString(code) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
