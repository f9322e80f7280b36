package dev.abstracts.enrich.format.bibtex;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a record apart: the {@code @string} definitions in front, then the entry. Linear, without recursion; lenient, as the
 * cutter of ingest-service is, because what it has cut is worth reading.
 */
final class EntryReader {

    /** An abbreviation stands for no more; definitions that double each other would grow without end. */
    private static final int LONGEST_VALUE = 1 << 20;

    private static final int LONGEST_ABBREVIATION = 8 << 10;

    private final String text;
    private final Map<String, String> abbreviations = new HashMap<>();
    private boolean escapes;
    private int at;
    private int end;

    private EntryReader(String text) {
        this.text = text;
    }

    /** Absent when there is no entry, or no key and no field that can be read. */
    static @Nullable BibtexEntry read(String text) {
        return new EntryReader(text).read();
    }

    private @Nullable BibtexEntry read() {
        while (true) {
            int start = text.indexOf('@', at);
            if (start < 0) {
                return null;
            }
            at = start + 1;
            String type = name();
            skipBlanks(text.length());
            if (type.isEmpty() || at == text.length() || (text.charAt(at) != '{' && text.charAt(at) != '(')) {
                continue;
            }
            findEnd();
            at++;
            switch (type) {
                case "string" -> abbreviations.putAll(fields(LONGEST_ABBREVIATION));
                case "comment", "preamble" -> {
                    // Nobody reads them.
                }
                default -> {
                    skipKey();
                    Map<String, String> fields = fields(LONGEST_VALUE);
                    return fields.isEmpty() ? null : new BibtexEntry(type, fields);
                }
            }
            at = Math.max(at, end);
        }
    }

    /** Where the block that opens here is closed, else the end of the text. */
    private void findEnd() {
        escapes = false;
        int closing = closing();
        if (closing < 0) {
            escapes = true;
            closing = closing();
        }
        escapes = escapes && closing >= 0;
        end = closing < 0 ? text.length() : closing;
    }

    private int closing() {
        boolean parentheses = text.charAt(at) == '(';
        boolean quoted = false;
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && depth == 1 && !parentheses && beginsLine(i)) {
                int newline = text.indexOf('\n', i);
                i = newline < 0 ? text.length() : newline;
            } else if (c == '{' && !isEscaped(i)) {
                depth++;
            } else if (c == '}' && !isEscaped(i)) {
                depth--;
                if (depth == 0 && !parentheses) {
                    return i;
                }
            } else if (parentheses && depth <= 0 && c == '"' && !(quoted && text.charAt(i - 1) == '\\')) {
                quoted = !quoted;
            } else if (parentheses && depth <= 0 && c == ')' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it is the first of its line, where a {@code %} between fields begins a comment. */
    private boolean beginsLine(int i) {
        int before = i - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    private boolean isEscaped(int i) {
        return escapes && text.charAt(i - 1) == '\\';
    }

    /** The key says nothing of the paper; where it is missing, the first field begins here. */
    private void skipKey() {
        int start = at;
        while (at < end && ",={\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at < end && text.charAt(at) != ',') {
            at = start;
        }
    }

    private Map<String, String> fields(int longest) {
        Map<String, String> fields = new HashMap<>();
        while (at < end) {
            skipBlanks(end);
            int start = at;
            String name = name();
            skipBlanks(end);
            if (!name.isEmpty() && at < end && text.charAt(at) == '=') {
                at++;
                fields.putIfAbsent(name, value(longest));
            } else if (at == start) {
                at++;
            }
        }
        return fields;
    }

    /** In lower case. */
    private String name() {
        int start = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && ",={}\"#()@%".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private String value(int longest) {
        StringBuilder value = new StringBuilder();
        do {
            skipBlanks(end);
            String part = part();
            if (value.length() + part.length() <= longest) {
                value.append(part);
            }
            skipBlanks(end);
        } while (at < end && text.charAt(at++) == '#');
        return value.toString();
    }

    private String part() {
        if (at < end && text.charAt(at) == '{') {
            return braced();
        }
        if (at < end && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < end && ",#={\"\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at).strip();
        return abbreviations.getOrDefault(word.toLowerCase(Locale.ROOT), word);
    }

    private String braced() {
        int start = ++at;
        int depth = 1;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (c == '{' && !isEscaped(at)) {
                depth++;
            } else if (c == '}' && !isEscaped(at) && --depth == 0) {
                return text.substring(start, at++);
            }
        }
        return text.substring(start, end);
    }

    /** To the next quotation mark outside of braces; {@code \"} before a letter is an accent. */
    private String quoted() {
        int start = ++at;
        int depth = 0;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (c == '{' && !isEscaped(at)) {
                depth++;
            } else if (c == '}' && !isEscaped(at)) {
                depth--;
            } else if (c == '"' && depth <= 0 && !isAccent()) {
                return text.substring(start, at++);
            }
        }
        return text.substring(start, end);
    }

    private boolean isAccent() {
        char next = at + 1 < end ? text.charAt(at + 1) : ' ';
        return text.charAt(at - 1) == '\\' && (Character.isLetter(next) || next == '\\' || next == '{');
    }

    /** White space and comments of LaTeX. */
    private void skipBlanks(int limit) {
        while (at < limit && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '%')) {
            if (text.charAt(at) == '%') {
                while (at < limit && text.charAt(at) != '\n') {
                    at++;
                }
            } else {
                at++;
            }
        }
    }
}
