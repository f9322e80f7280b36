package dev.abstracts.search.suggest;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Something to search for.
 *
 * @param kind {@code title}, {@code author} or {@code tag}
 * @param text for people
 * @param q the query that finds it
 */
public record Suggestion(String kind, String text, String q) {

    public Suggestion {
        requireNonNull(kind, "kind is null");
        requireNonNull(text, "text is null");
        requireNonNull(q, "q is null");
    }

    enum Kind {
        TITLE,
        AUTHOR,
        TAG;

        Suggestion of(String text, String q) {
            return new Suggestion(name().toLowerCase(Locale.ROOT), text, q);
        }
    }

    /** Quotation marks of any kind end a phrase, so they are left out of it. */
    static String phrase(String text) {
        return "\"" + text.replaceAll("[\"“”„]", " ").strip() + "\"";
    }
}
