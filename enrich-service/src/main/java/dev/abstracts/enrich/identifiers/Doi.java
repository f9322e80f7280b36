package dev.abstracts.enrich.identifiers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Digital object identifiers. */
public final class Doi {

    /** No registrant makes one as long; a longer word is none. */
    private static final int LONGEST = 1000;

    private static final String OPENING = "([{<";
    private static final String CLOSING = ")]}>";

    private Doi() {}

    /** Reads {@code 10.1145/X}, {@code doi:10.1145/X} or {@code https://doi.org/10.1145/X}, in lower case; absent when none. */
    public static @Nullable String parse(String text) {
        int start = text.indexOf("10.");
        return start < 0 ? null : at(text, start);
    }

    /** The one that begins there. Within an address it ends before parameters, and what is escaped is read. */
    static @Nullable String at(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != '"') {
            if (++end - start > LONGEST) {
                return null;
            }
        }
        String doi = text.substring(start, end);
        int word = start;
        while (word > 0 && start - word <= LONGEST && text.charAt(word - 1) > ' ') {
            word--;
        }
        doi = withoutTail(text.substring(word, start).contains("://") ? ofAddress(doi) : doi)
                .toLowerCase(Locale.ROOT);
        int slash = doi.indexOf('/');
        return slash > 3 && slash < doi.length() - 1 ? doi : null;
    }

    /** Several DOIs in one field are parted by commas or semicolons; brackets may stand around them, as well as inside. */
    private static String withoutTail(String text) {
        int end = text.length();
        while (end > 0 && (",;.".indexOf(text.charAt(end - 1)) >= 0 || isUnopened(text, end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isUnopened(String text, int at) {
        int kind = CLOSING.indexOf(text.charAt(at));
        if (kind < 0) {
            return false;
        }
        int open = 0;
        for (int i = 0; i <= at; i++) {
            open += text.charAt(i) == OPENING.charAt(kind) ? 1 : text.charAt(i) == CLOSING.charAt(kind) ? -1 : 0;
        }
        return open < 0;
    }

    private static String ofAddress(String text) {
        String path = text;
        for (char end : new char[] {'?', '#'}) {
            int at = path.indexOf(end);
            path = at < 0 ? path : path.substring(0, at);
        }
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
