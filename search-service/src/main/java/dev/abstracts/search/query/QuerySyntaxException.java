package dev.abstracts.search.query;

import org.jspecify.annotations.Nullable;

/** Ends the reading of a query; {@link QueryParser} turns it into a {@link ParsedQuery.Invalid}. */
final class QuerySyntaxException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient ParsedQuery.Invalid reason;

    QuerySyntaxException(int position, String detail, String expected) {
        this(position, detail, expected, null);
    }

    QuerySyntaxException(int position, String detail, String expected, @Nullable String suggestion) {
        super(detail, null, false, false);
        this.reason = new ParsedQuery.Invalid(position, detail, expected, suggestion);
    }

    ParsedQuery.Invalid reason() {
        return reason;
    }
}
