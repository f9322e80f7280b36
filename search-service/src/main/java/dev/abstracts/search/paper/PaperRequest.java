package dev.abstracts.search.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.RecordId;
import dev.abstracts.search.facet.Facet;
import dev.abstracts.search.query.Query;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search as a reader asked for it, checked.
 *
 * @param query what {@code q} says
 * @param filters for Elasticsearch, in a fixed order
 * @param mode what papers are to be found by; absent when the reader leaves it to us
 * @param size how many papers a page has, from 0
 * @param after where the page before ended; absent for the first page
 */
record PaperRequest(
        Query query,
        Map<PaperFilter, ObjectNode> filters,
        PaperSort sort,
        @Nullable SearchMode mode,
        int size,
        @Nullable PageCursor after,
        Set<Facet> facets,
        boolean highlight) {

    static final int DEFAULT_SIZE = 10;
    static final int MAX_SIZE = 200;

    PaperRequest {
        requireNonNull(query, "query is null");
        requireNonNull(sort, "sort is null");
    }

    PaperRequest from(PageCursor cursor) {
        return new PaperRequest(query, filters, sort, mode, size, cursor, facets, highlight);
    }

    /** What must be the same for all pages of a search: a cursor holds for this only. */
    String fingerprint() {
        List<Object> search = mode == null ? List.of(query, filters, sort) : List.of(query, filters, sort, mode);
        return RecordId.ofBytes(search.toString().getBytes(UTF_8)).value().substring(0, 16);
    }
}
