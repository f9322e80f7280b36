package dev.abstracts.search.arxiv;

import dev.abstracts.search.query.Query;
import java.util.ArrayList;
import java.util.List;

/** Puts queries together, keeping the tree as flat as {@link Query} wants it. */
final class ArxivQueries {

    private ArxivQueries() {}

    static Query and(List<Query> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<Query> flat = new ArrayList<>();
        for (Query part : parts) {
            flat.addAll(part instanceof Query.And and ? and.parts() : List.of(part));
        }
        return new Query.And(flat);
    }

    static Query or(List<Query> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<Query> flat = new ArrayList<>();
        for (Query part : parts) {
            flat.addAll(part instanceof Query.Or or ? or.parts() : List.of(part));
        }
        return new Query.Or(flat);
    }

    static Query not(Query query) {
        return query instanceof Query.Not not ? not.excluded() : new Query.Not(query);
    }
}
