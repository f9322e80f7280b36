package dev.abstracts.search.query;

import java.util.List;

/**
 * The text fields of the index that a query's field is looked up in, weighted: what stands in a title says more about a
 * paper than what stands in its abstract.
 */
final class TextFields {

    static final String AUTHORS = "authors.name";

    private static final List<String> STEMMED = List.of("title^2", "abstract", "comment", "search.context", AUTHORS);
    private static final List<String> EXACT =
            List.of("title.exact^2", "abstract.exact", "comment.exact", "search.context.exact", AUTHORS);

    private TextFields() {}

    /** Where words are looked up in all inflections. */
    static List<String> stemmed(QueryField field) {
        return switch (field) {
            case TITLE -> List.of("title");
            case ABSTRACT -> List.of("abstract");
            case COMMENT -> List.of("comment");
            case AUTHOR -> List.of(AUTHORS);
            default -> STEMMED;
        };
    }

    /** Where words are looked up as they are, but for case and accents. */
    static List<String> exact(QueryField field) {
        return switch (field) {
            case TITLE -> List.of("title.exact");
            case ABSTRACT -> List.of("abstract.exact");
            case COMMENT -> List.of("comment.exact");
            case AUTHOR -> List.of(AUTHORS);
            default -> EXACT;
        };
    }
}
