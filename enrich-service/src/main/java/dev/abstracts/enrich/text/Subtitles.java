package dev.abstracts.enrich.text;

import org.jspecify.annotations.Nullable;

/** Titles with their subtitles, in every format in the same way. */
public final class Subtitles {

    private Subtitles() {}

    /**
     * {@code Moss on Roofs: Two Years of Rain}; with a space alone behind a title that ends with a mark of its own. A subtitle
     * that the title holds already is not put there twice.
     */
    public static @Nullable String join(@Nullable String title, @Nullable String subtitle) {
        if (title == null || title.isEmpty() || subtitle == null || subtitle.isEmpty() || title.contains(subtitle)) {
            return title;
        }
        boolean ended = ":?!.–—".indexOf(title.charAt(title.length() - 1)) >= 0;
        return title + (ended ? " " : ": ") + subtitle;
    }
}
