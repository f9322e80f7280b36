package dev.abstracts.search.query;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** What became of a query as typed. */
public sealed interface ParsedQuery {

    record Valid(Query query) implements ParsedQuery {
        public Valid {
            requireNonNull(query, "query is null");
        }
    }

    /**
     * @param position in the query, in UTF-16 characters from 0, where reading stopped
     * @param detail what is wrong; lower case, no full stop
     * @param expected what could have stood there
     * @param suggestion what may have been meant there; absent when nothing comes to mind
     */
    record Invalid(
            int position,
            String detail,
            String expected,
            @Nullable String suggestion) implements ParsedQuery {
        public Invalid {
            requireNonNull(detail, "detail is null");
            requireNonNull(expected, "expected is null");
        }
    }
}
