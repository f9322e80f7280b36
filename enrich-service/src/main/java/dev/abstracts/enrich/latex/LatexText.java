package dev.abstracts.enrich.latex;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Plain text of LaTeX: accents and named characters become themselves, braces and formatting go, formulas between dollars and
 * unknown commands stay as they are. In one pass, whatever the nesting.
 */
public final class LatexText {

    private static final Map<String, String> COMMANDS = LatexCommand.textsInFields();

    /** Their first argument is nothing to read: an address, a length, a colour, a language. */
    private static final Set<String> WITH_UNREAD_ARGUMENT = Set.of(
            "href",
            "raisebox",
            "textcolor",
            "color",
            "colorbox",
            "hspace",
            "vspace",
            "foreignlanguage",
            "selectlanguage");

    /** Their argument is an address, in which a tilde is one. */
    private static final Set<String> ADDRESSES = Set.of("url", "nolinkurl", "path");

    private static final Pattern NOT_IN_ADDRESSES = Pattern.compile("[\\\\{}]");

    /** What a manager of references makes of a backslash that it does not understand. */
    private static final String ESCAPED_BACKSLASH = "$\\backslash$";

    private final String latex;
    private final StringBuilder out;
    private int at;
    private int noMoreDisplays = Integer.MAX_VALUE;

    private LatexText(String latex) {
        this.latex = latex;
        this.out = new StringBuilder(latex.length());
    }

    /** All of it on one line. */
    public static String line(String latex) {
        return Folding.fold(plain(latex), false);
    }

    /** Line breaks become spaces, blank lines stay between paragraphs. */
    public static String paragraphs(String latex) {
        return Folding.fold(plain(latex), true);
    }

    private static String plain(String latex) {
        if (latex.contains(ESCAPED_BACKSLASH)) {
            return new LatexText(latex.replace(ESCAPED_BACKSLASH, "\\")).read();
        }
        for (int i = 0; i < latex.length(); i++) {
            if ("\\{}$~-`'".indexOf(latex.charAt(i)) >= 0) {
                return new LatexText(latex).read();
            }
        }
        return latex;
    }

    private String read() {
        while (at < latex.length()) {
            char c = latex.charAt(at);
            switch (c) {
                case '\\' -> command();
                case '{', '}' -> at++;
                case '$' -> formula();
                case '~' -> {
                    out.append(' ');
                    at++;
                }
                case '-', '`', '\'' -> ligature(c);
                default -> {
                    out.append(c);
                    at++;
                }
            }
        }
        return out.toString();
    }

    /** {@code --} is a dash, {@code ``} and {@code ''} are quotation marks. */
    private void ligature(char c) {
        int run = 1;
        while (at + run < latex.length() && latex.charAt(at + run) == c && run < 4) {
            run++;
        }
        if (c == '-') {
            out.append(run == 2 ? "–" : run == 3 ? "—" : "-".repeat(run));
        } else if (run == 2) {
            out.append(c == '`' ? '“' : '”');
        } else {
            out.repeat(c, run);
        }
        at += run;
    }

    /** As it stands, with its dollars; a dollar without another one is money. */
    private void formula() {
        boolean price = at > 0 && Character.isDigit(latex.charAt(at - 1)) && latex.startsWith(" ", at + 1);
        int end = price ? -1 : closingDollar();
        if (end < 0) {
            out.append('$');
            at++;
            return;
        }
        String inner = latex.substring(at + 1, end);
        // Managers of references write the tags of HTML so.
        boolean bracket = inner.equals("<") || inner.equals(">");
        out.append(bracket ? inner : latex.substring(at, end + 1));
        at = end + 1;
    }

    /** Of the formula that begins here; -1 where none follows in this paragraph, so that no paragraph is searched twice. */
    private int closingDollar() {
        boolean display = latex.startsWith("$$", at);
        boolean blankLine = false;
        for (int i = at + (display ? 2 : 1); i < latex.length(); i++) {
            char c = latex.charAt(i);
            if (c == '$') {
                return display && latex.startsWith("$$", i) ? i + 1 : i;
            }
            if (c == '\n' && blankLine) {
                return -1;
            }
            blankLine = c == '\n' || (blankLine && c <= ' ');
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    private void command() {
        if (at + 1 == latex.length()) {
            out.append('\\');
            at++;
            return;
        }
        char c = latex.charAt(at + 1);
        if (isLetter(c)) {
            word();
        } else if (Accents.isAccent(c)) {
            at += 2;
            accented(c);
        } else {
            sign(c);
        }
    }

    private void sign(char c) {
        if (c == '(' || c == '[') {
            int end = at < noMoreDisplays ? latex.indexOf(c == '(' ? "\\)" : "\\]", at + 2) : -1;
            noMoreDisplays = end < 0 ? Math.min(noMoreDisplays, at) : noMoreDisplays;
            int stop = end < 0 ? at + 2 : end + 2;
            out.append(latex, at, stop);
            at = stop;
            return;
        }
        switch (c) {
            case '&', '%', '$', '#', '_', '{', '}' -> out.append(c);
            case '-', '/', '!', '@' -> {
                // Orders for the typesetter.
            }
            default -> out.append(c == '\\' || c == ',' || c == ';' || c == ':' || c <= ' ' ? " " : "\\" + c);
        }
        at += 2;
    }

    private void word() {
        int start = at + 1;
        int wordEnd = start;
        while (wordEnd < latex.length() && isLetter(latex.charAt(wordEnd))) {
            wordEnd++;
        }
        String name = latex.substring(start, wordEnd);
        int behind = spaces(wordEnd);
        if (name.length() == 1 && Accents.isAccent(name.charAt(0)) && hasArgument(behind)) {
            at = behind;
            accented(name.charAt(0));
            return;
        }
        if (WITH_UNREAD_ARGUMENT.contains(name)) {
            at = group(behind);
            return;
        }
        if (ADDRESSES.contains(name)) {
            // One that nobody closes goes on to the end of the text.
            int end = group(behind);
            out.append(NOT_IN_ADDRESSES.matcher(latex.substring(behind, end)).replaceAll(""));
            at = end;
            return;
        }
        String text = COMMANDS.get(name);
        if (text == null) {
            unknown(name, wordEnd);
            return;
        }
        boolean breaks = name.equals("par") || name.equals("newline") || name.endsWith("quad");
        out.append(breaks ? " " : text);
        at = behind;
        // \ss{} ends at its braces; a space behind those is one.
        if (latex.startsWith("{}", at)) {
            at += 2;
        }
    }

    /** Stays, with its arguments. */
    private void unknown(String name, int wordEnd) {
        int stop = wordEnd;
        while (stop < latex.length() && latex.charAt(stop) == '{') {
            stop = group(stop);
        }
        out.append('\\').append(name).append(latex, wordEnd, stop);
        at = stop;
    }

    private boolean hasArgument(int from) {
        if (from >= latex.length()) {
            return false;
        }
        char c = latex.charAt(from);
        return c == '{' || c == '\\' || Character.isLetter(c);
    }

    /** Behind the group that begins here; the same place where none does. */
    private int group(int from) {
        if (from >= latex.length() || latex.charAt(from) != '{') {
            return from;
        }
        int depth = 0;
        for (int i = from; i < latex.length(); i++) {
            char c = latex.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return latex.length();
    }

    /** The letter that follows, perhaps in braces, perhaps {@code \i}, with its accent. */
    private void accented(char accent) {
        int from = spaces(at);
        while (from < latex.length() && latex.charAt(from) == '{') {
            from = spaces(from + 1);
        }
        if (from == latex.length() || latex.charAt(from) == '}') {
            // \~{} is how a tilde is written.
            out.append(from > at && (accent == '~' || accent == '^') ? String.valueOf(accent) : "");
            at = from;
            return;
        }
        int letterEnd = from + Character.charCount(latex.codePointAt(from));
        String letter = latex.substring(from, letterEnd);
        if (letter.equals("\\")) {
            letterEnd = from + 1;
            while (letterEnd < latex.length() && isLetter(latex.charAt(letterEnd))) {
                letterEnd++;
            }
            String name = latex.substring(from + 1, letterEnd);
            String known = COMMANDS.get(name);
            if (known == null || known.isEmpty()) {
                at = from;
                return;
            }
            letter = name.equals("i") || name.equals("j") ? name : known;
            letterEnd = latex.startsWith("{}", letterEnd) ? letterEnd + 2 : letterEnd;
        }
        out.append(Accents.put(accent, letter));
        at = letterEnd;
    }

    private int spaces(int from) {
        int i = from;
        while (i < latex.length() && latex.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
