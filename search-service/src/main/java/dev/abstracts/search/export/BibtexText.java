package dev.abstracts.search.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes plain text LaTeX that is read as that text. */
final class BibtexText {

    private static final Pattern CAPITAL_INSIDE = Pattern.compile(".+\\p{Lu}.*");

    private BibtexText() {}

    /**
     * A paper's id as a key: letters, digits and {@code . : / + -} stand for themselves, all else is {@code _} and two
     * hexadecimal digits for each byte of UTF-8. Different ids have different keys.
     */
    static String key(String id) {
        StringBuilder key = new StringBuilder(id.length());
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || ".:/+-".indexOf(c) >= 0)) {
                key.append(c);
            } else {
                key.append('_').append("%02X".formatted(b & 0xFF));
            }
        }
        return key.toString();
    }

    /** With words that have capitals behind their beginning in braces, because styles make titles small. */
    static @Nullable String title(@Nullable String title) {
        return title == null
                ? null
                : Stream.of(title.split(" "))
                        .map(word -> isProtected(word) ? "{" + escapedText(word) + "}" : escapedText(word))
                        .collect(Collectors.joining(" "));
    }

    private static boolean isProtected(String word) {
        return CAPITAL_INSIDE.matcher(word).matches()
                && !word.toLowerCase(Locale.ROOT).equals(word);
    }

    static @Nullable String escaped(@Nullable String text) {
        return text == null ? null : escapedText(text);
    }

    /** Addresses and identifiers are taken literally by those who read them, but for what would end the field. */
    static @Nullable String address(@Nullable String address) {
        return address == null
                ? null
                : address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }

    private static String escapedText(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append(c);
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '\\' -> escaped.append("\\textbackslash{}");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
