package dev.abstracts.local.search;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Highlights as search-service gives them are safe to put in a page: HTML-escaped text with {@code <em>} around what
 * matched. On a terminal they are text again.
 */
final class HighlightText {

    private static final Pattern MARKED = Pattern.compile("<em>(.*?)</em>", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(?:#x([0-9a-fA-F]{1,6})|#(\\d{1,7})|(\\w{1,8}));");

    private HighlightText() {}

    /** @param mark puts its mark on what matched */
    static String render(String html, UnaryOperator<String> mark) {
        StringBuilder text = new StringBuilder();
        Matcher marked = MARKED.matcher(html);
        int from = 0;
        while (marked.find()) {
            text.append(unescape(html.substring(from, marked.start())));
            text.append(mark.apply(unescape(marked.group(1))));
            from = marked.end();
        }
        return text.append(unescape(html.substring(from))).toString();
    }

    private static String unescape(String html) {
        return ENTITY.matcher(html)
                .replaceAll(
                        entity -> Matcher.quoteReplacement(character(entity.group(), ENTITY.matcher(entity.group()))));
    }

    private static String character(String whole, Matcher entity) {
        if (!entity.matches()) {
            return whole;
        }
        if (entity.group(1) != null) {
            return codePoint(whole, Integer.parseInt(entity.group(1), 16));
        }
        if (entity.group(2) != null) {
            return codePoint(whole, Integer.parseInt(entity.group(2)));
        }
        return switch (entity.group(3)) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> whole;
        };
    }

    private static String codePoint(String whole, int codePoint) {
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : whole;
    }
}
