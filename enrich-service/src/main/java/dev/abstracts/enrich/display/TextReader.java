package dev.abstracts.enrich.display;

import dev.abstracts.enrich.display.Frame.Kind;
import dev.abstracts.enrich.text.Link;
import dev.abstracts.enrich.text.LinkFinder;
import java.text.Normalizer;
import java.util.List;

/** Reads a text from its first character to its last, handing over to others where a command, a tag or a line break begins. */
final class TextReader {

    private final Reading reading;
    private final Received received;
    private final String text;
    private final Draft out;
    private final CommandReader commands;
    private final TagReader tags;
    private final LineBreaks breaks;
    private final PunctuationReader punctuation;
    private final ScriptReader scripts;
    private final List<Link> links;
    private int link;
    private int keptBrace = -1;

    /** @param paragraphs whether the text may have several */
    TextReader(String text, boolean paragraphs) {
        this.reading = new Reading(text);
        this.received = reading.received;
        this.text = text;
        this.out = reading.out;
        this.commands = new CommandReader(reading);
        this.tags = new TagReader(reading, paragraphs);
        this.breaks = new LineBreaks(reading, paragraphs);
        this.punctuation = new PunctuationReader(reading, breaks);
        this.scripts = new ScriptReader(reading);
        boolean linked = text.contains("://") || text.contains("www.") || text.contains("github.com/");
        this.links = linked ? LinkFinder.find(text) : List.of();
    }

    ReadableText read(String field) {
        while (true) {
            reading.closeEnded();
            if (reading.at >= text.length()) {
                return out.finish(field, text);
            }
            int stop = Math.min(reading.limit(), linkStart());
            int end = PlainText.end(text, reading.at, stop, reading.formula());
            out.copy(text, reading.at, end);
            reading.at = end;
            if (end < stop) {
                special(text.charAt(end));
            } else if (end < reading.limit()) {
                address(links.get(link));
            }
        }
    }

    private int linkStart() {
        while (link < links.size() && links.get(link).start() < reading.at) {
            link++;
        }
        return link < links.size() ? links.get(link).start() : text.length();
    }

    /** Nothing in an address is a command; a backslash before a sign only keeps LaTeX from reading it as one. */
    private void address(Link found) {
        copyAddress(Math.min(found.end(), reading.limit()));
    }

    private void copyAddress(int end) {
        int from = reading.at;
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == '\\' && i + 1 < end) {
                out.copy(text, from, i);
                out.put(text.charAt(i + 1), i, i + 2);
                from = i + 2;
                i++;
            }
        }
        out.copy(text, from, end);
        reading.at = end;
    }

    private void special(char c) {
        switch (c) {
            case '\\' -> command();
            case '$' -> dollar();
            case '{' -> brace();
            case '~' -> tilde();
            case '<' -> tags.tag();
            case '&' -> tags.character();
            case '`', '\'' -> punctuation.quote(c);
            case '^', '_' -> scripts.script(c);
            case '-' -> punctuation.dash();
            case '}' -> reading.copyOne();
            default -> other(c);
        }
    }

    private void other(char c) {
        String instead = c < 128 ? null : Compatibility.of(c);
        if (c == '\u00AD') {
            breaks.softHyphen();
        } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || " ".equals(instead)) {
            breaks.blank();
        } else if (instead != null) {
            out.put(instead, reading.at, ++reading.at);
        } else if (c < ' ' || c == '\u007F') {
            reading.at++;
        } else if (Compatibility.joins(c)) {
            join(c);
        } else {
            reading.copyOne();
        }
    }

    /** Composes a mark with the letter before it where Unicode has both as one. */
    private void join(char c) {
        int last = out.length() - 1;
        char before = out.last();
        String composed = Character.isLetter(before) && out.at(last) == before && !Character.isSurrogate(before)
                ? Normalizer.normalize(String.valueOf(before) + c, Normalizer.Form.NFC)
                : "";
        if (composed.length() == 1) {
            out.set(last, composed.charAt(0), out.from(last), reading.at + 1);
            reading.at++;
        } else {
            reading.copyOne();
        }
    }

    private void command() {
        int start = reading.at;
        int end = commands.read();
        if (end > 0) {
            // Unknown: it stays, and so do the braces around what it is given.
            out.copy(text, start, end);
            keptBrace = end;
        }
    }

    private void dollar() {
        int open = reading.at;
        boolean display = received.at(open + 1) == '$' && open + 1 < reading.limit();
        int content = display ? open + 2 : open + 1;
        int close = received.dollar(content);
        if (close >= reading.limit() || !(display || Dollars.isFormula(received, open, close))) {
            reading.copyOne();
            return;
        }
        if (display && (received.at(close + 1) != '$' || received.paragraphEnds(content, close))) {
            // $$ without a partner is nothing.
            reading.copyOne();
            reading.copyOne();
            return;
        }
        if (display) {
            out.blank(open, content);
        }
        Kind kind = display ? Kind.DISPLAY : Kind.FORMULA;
        reading.open(kind, open, content, close, close + content - open, true, "");
    }

    /** In a formula braces only group; in text they do where they hold a command or part of a word. */
    private void brace() {
        int open = reading.at;
        int close = received.closing(open, reading.limit());
        if (close < 0 || open == keptBrace) {
            keptBrace = close < 0 ? -1 : close + 1;
            reading.copyOne();
        } else if (reading.formula() || groups(open, close)) {
            reading.open(Kind.GROUP, open, open + 1, close, close + 1, reading.formula(), "");
        } else {
            reading.copyOne();
        }
    }

    private boolean groups(int open, int close) {
        char first = received.at(open + 1);
        if (close == open + 1 || first == '\\' || first == '$') {
            return true;
        }
        boolean glued = Character.isLetterOrDigit(received.at(open - 1)) || Character.isLetter(received.at(close + 1));
        if (glued || received.at(close - 1) == '$') {
            return true;
        }
        int longest = Math.min(close, open + 40);
        for (int i = open + 1; i < longest; i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != ' ') {
                return false;
            }
        }
        return close > open + 2 && close == longest && Character.isLetter(first);
    }

    /** A space that breaks no line; but {@code ~10} is about ten. */
    private void tilde() {
        char before = received.at(reading.at - 1);
        boolean about = before <= ' ' || before == '(' || before == '[' || before == '~';
        if (about && !reading.formula()) {
            reading.copyOne();
        } else {
            breaks.blank();
        }
    }
}
