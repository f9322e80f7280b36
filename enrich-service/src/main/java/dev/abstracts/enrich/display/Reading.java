package dev.abstracts.enrich.display;

import dev.abstracts.enrich.display.Frame.Kind;
import dev.abstracts.enrich.latex.Accents;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** How far a text has been read: the place in the received text, the draft, and the constructs that are open there. */
final class Reading {

    /** A wider mark is put on no more letters than these. */
    private static final int WIDE_MARK = 4;

    /** What is longer is put in brackets without a closer look. */
    private static final int ONE_THING = 64;

    private static final String PARTS_THINGS = " +-−–/·×±=<>≤≥∼≈,";

    final Received received;
    final String text;
    final Draft out;
    int at;
    private @Nullable Frame frame;
    private int limit;
    private boolean formula;

    Reading(String text) {
        this.received = new Received(text);
        this.text = text;
        this.out = new Draft(text.length() + 16);
        this.limit = text.length();
    }

    /** Where the innermost construct ends. */
    int limit() {
        return limit;
    }

    boolean formula() {
        return formula;
    }

    boolean inConstruct() {
        return frame != null;
    }

    /** Takes the character that is next as it is. */
    void copyOne() {
        out.copy(text, at, at + 1);
        at++;
    }

    /** Whether nothing has been written since the innermost construct began. */
    boolean atBeginning() {
        return frame != null && out.length() == frame.written();
    }

    void open(Kind kind, int start, int content, int end, int after, boolean asFormula, String command) {
        frame = new Frame(frame, kind, start, content, end, after, out.length(), asFormula, command);
        limit = end;
        formula = asFormula;
        at = content;
    }

    /** Opens the argument that comes next: a group, a command or a character. False where none comes. */
    boolean argument(Kind kind, int start, boolean asFormula, String command) {
        int from = received.skipBlanks(at, limit);
        if (from >= limit) {
            return false;
        }
        char c = text.charAt(from);
        if (c == '{') {
            int close = received.closing(from, limit);
            if (close < 0) {
                return false;
            }
            open(kind, start, from + 1, close, close + 1, asFormula, command);
            return true;
        }
        boolean nothing = c == '\\' && (from + 1 == limit || text.charAt(from + 1) <= ' ');
        if (nothing || c <= ' ' || c == '}' || c == '$' || c == '&' || c == ']') {
            return false;
        }
        int end = received.thingEnd(from, limit);
        open(kind, start, from, end, end, asFormula, command);
        return true;
    }

    /** Opens the group that comes next, if one does. */
    boolean group(Kind kind, int start, boolean asFormula, String command) {
        int from = received.skipBlanks(at, limit);
        return from < limit && text.charAt(from) == '{' && argument(kind, start, asFormula, command);
    }

    /** Ends the constructs that end here. */
    void closeEnded() {
        Frame ended = frame;
        while (ended != null && at >= ended.end()) {
            frame = ended.around();
            limit = frame == null ? text.length() : frame.end();
            formula = frame != null && frame.formula();
            at = Math.max(at, ended.after());
            close(ended);
            ended = frame;
        }
    }

    private void close(Frame ended) {
        int start = ended.start();
        int after = Math.min(at, ended.after());
        switch (ended.kind()) {
            case FORMULA -> endFormula();
            case DISPLAY -> {
                endFormula();
                out.blank(ended.end(), after);
            }
            case GROUP -> {
                // Nothing tells that there was one.
            }
            case SUBSCRIPT -> Scripts.end(out, false, ended.written(), start, after);
            case SUPERSCRIPT -> Scripts.end(out, true, ended.written(), start, after);
            case NUMERATOR -> {
                bracket(ended);
                out.put('/', ended.end(), after);
                int slash = out.free(after);
                if (!argument(Kind.DENOMINATOR, start, formula, "")) {
                    out.set(slash, Draft.FREE);
                }
            }
            case DENOMINATOR -> {
                bracket(ended);
                out.partFromNextWord();
            }
            case ROOT -> bracket(ended);
            case ACCENT -> accent(ended, after);
            case ALPHABET -> Letterforms.valueOf(ended.text()).end(out, ended.written(), start, after);
            case NAME -> out.partFromNextWord();
            case CHOSEN_FROM -> {
                out.put(" choose ", ended.end(), after);
                if (!argument(Kind.SUFFIX, after, formula, ")")) {
                    out.put(')', ended.end(), after);
                }
            }
            case SUFFIX -> out.put(ended.text(), ended.end(), Math.max(after, ended.end()));
            case FIRST -> {
                out.blank(ended.end(), after);
                group(Kind.GROUP, after, formula, "");
            }
        }
    }

    private void endFormula() {
        out.dropBlank();
        out.noGap();
    }

    /** Puts brackets around what is more than one thing; the place before it was kept free. */
    private void bracket(Frame ended) {
        if (isMoreThanOneThing(ended)) {
            out.set(ended.written() - 1, '(');
            out.put(')', ended.end(), Math.max(ended.end(), ended.after()));
        }
    }

    private boolean isMoreThanOneThing(Frame ended) {
        int from = ended.written();
        if (out.length() - from > ONE_THING) {
            return true;
        }
        int depth = 0;
        boolean under = ended.kind() != Kind.NUMERATOR;
        for (int i = from; i < out.length(); i++) {
            char c = out.at(i);
            boolean product = under && i > from && Character.isLetter(c) && Character.isLetterOrDigit(out.at(i - 1));
            if (product && (ended.kind() == Kind.ROOT || Character.isDigit(out.at(i - 1)))) {
                return true;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && i > from && PARTS_THINGS.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The mark of the frame's text on the letter, or on each of a few letters. */
    private void accent(Frame ended, int after) {
        int from = ended.written();
        int length = out.length() - from;
        if (length == 0 || length > WIDE_MARK) {
            return;
        }
        char mark = ended.text().charAt(0);
        StringBuilder marked = new StringBuilder(2 * length);
        boolean wide = mark == '\u0305' || mark == '\u0332';
        for (int i = from; i < out.length(); i++) {
            char c = out.at(i);
            if (c == Draft.FREE) {
                continue;
            }
            marked.append(c == 'ı' ? 'i' : c == 'ȷ' ? 'j' : c);
            if (wide && !Character.isHighSurrogate(c)) {
                marked.append(mark);
            }
        }
        if (!wide) {
            int first = marked.codePointAt(0);
            boolean one = marked.codePointCount(0, marked.length()) == 1
                    || Character.getType(marked.codePointAt(Character.charCount(first))) == Character.NON_SPACING_MARK;
            if (!one) {
                return;
            }
            marked.append(mark);
        }
        out.truncate(from);
        out.put(Normalizer.normalize(marked, Normalizer.Form.NFC), ended.start(), after);
    }

    /** A letter with the accent of a sign, {@code ő} of {@code \H o}; absent where Unicode has no such letter. */
    static @Nullable String accented(char sign, char letter) {
        char plain = letter == 'ı' ? 'i' : letter == 'ȷ' ? 'j' : letter;
        String accented = Accents.put(sign, String.valueOf(plain));
        return accented.length() == 1 && Character.isLetter(plain) ? accented : null;
    }
}
