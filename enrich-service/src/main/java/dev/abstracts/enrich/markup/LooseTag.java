package dev.abstracts.enrich.markup;

import dev.abstracts.enrich.xml.NamedCharacters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tag as it stands in a text that need not be well-formed: {@code <jats:p>}, {@code </P>}, {@code <a href=x>}.
 *
 * @param name as written, prefix and all
 * @param attributes by name without prefix, in lower case
 * @param end behind its {@code >}
 */
public record LooseTag(
        String name, ElementKind kind, boolean closing, boolean selfClosing, Map<String, String> attributes, int end) {

    private static final int LONGEST = 4096;
    private static final int LONGEST_NAME = 40;

    /** The tag that begins at this {@code <}; absent where it is something else, such as a sign of less. */
    public static @Nullable LooseTag at(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST);
        int at = start + 1;
        boolean closing = at < limit && text.charAt(at) == '/';
        at += closing ? 1 : 0;
        int nameEnd = nameEnd(text, at, Math.min(limit, at + LONGEST_NAME));
        if (nameEnd == at || nameEnd == limit || !Character.isLetter(text.charAt(at))) {
            return null;
        }
        String name = text.substring(at, nameEnd);
        ElementKind kind = ElementKind.of(name);
        return kind == null ? null : rest(text, nameEnd, limit, name, kind, closing);
    }

    /** Attributes have values here: {@code a <b and c> d} compares things. */
    private static @Nullable LooseTag rest(
            String text, int from, int limit, String name, ElementKind kind, boolean closing) {
        Map<String, String> attributes = Map.of();
        int at = from;
        while (true) {
            int word = blankEnd(text, at, limit);
            if (word == limit) {
                return null;
            }
            char c = text.charAt(word);
            if (c == '>') {
                return new LooseTag(name, kind, closing, false, attributes, word + 1);
            }
            if (c == '/' && word + 1 < limit && text.charAt(word + 1) == '>') {
                return new LooseTag(name, kind, closing, true, attributes, word + 2);
            }
            int equals = nameEnd(text, word, limit);
            int value = blankEnd(text, equals, limit);
            if (word == at || equals == word || value == limit || text.charAt(value) != '=') {
                return null;
            }
            value = blankEnd(text, value + 1, limit);
            int valueEnd = value == limit ? -1 : valueEnd(text, value, limit);
            if (valueEnd < 0) {
                return null;
            }
            attributes = attributes.isEmpty() ? new HashMap<>() : attributes;
            attributes.put(ElementKind.local(text.substring(word, equals)), value(text, value, valueEnd));
            at = valueEnd;
        }
    }

    private static int nameEnd(String text, int from, int limit) {
        int at = from;
        while (at < limit && (Character.isLetterOrDigit(text.charAt(at)) || "-_:.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static int blankEnd(String text, int from, int limit) {
        int at = from;
        while (at < limit && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private static int valueEnd(String text, int from, int limit) {
        char quote = text.charAt(from);
        int at = from;
        if (quote == '"' || quote == '\'') {
            at++;
            while (at < limit && text.charAt(at) != quote) {
                at++;
            }
            return at == limit ? -1 : at + 1;
        }
        while (at < limit && text.charAt(at) > ' ' && "<>\"'".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at == from || at == limit ? -1 : at;
    }

    private static String value(String text, int from, int end) {
        boolean quoted = text.charAt(from) == '"' || text.charAt(from) == '\'';
        return NamedCharacters.decode(quoted ? text.substring(from + 1, end - 1) : text.substring(from, end));
    }

    public String localName() {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
