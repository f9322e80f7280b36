package dev.abstracts.enrich.identifiers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Digital object identifiers. */
public final class Doi {

    private Doi() {}

    /** Reads {@code 10.1145/X}, {@code doi:10.1145/X} or {@code https://doi.org/10.1145/X}, in lower case; absent when none. */
    public static @Nullable String parse(String text) {
        int start = text.indexOf("10.");
        if (start < 0) {
            return null;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        // Several DOIs in one field are parted by white space, commas or semicolons; the first one counts.
        while (end > start && ",;.".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String doi = text.substring(start, end).toLowerCase(Locale.ROOT);
        int slash = doi.indexOf('/');
        return slash > 3 && slash < doi.length() - 1 ? doi : null;
    }
}
