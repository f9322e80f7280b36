package dev.abstracts.search.query;

import dev.abstracts.search.query.Query.And;
import dev.abstracts.search.query.Query.Not;
import dev.abstracts.search.query.Query.Or;
import java.util.ArrayList;
import java.util.List;

/** Puts queries together, keeping the tree flat. */
final class QueryShape {

    private QueryShape() {}

    static Query and(List<Query> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<Query> flat = new ArrayList<>(parts.size());
        for (Query part : parts) {
            if (part instanceof And and) {
                flat.addAll(and.parts());
            } else {
                flat.add(part);
            }
        }
        return new And(flat);
    }

    static Query or(List<Query> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<Query> flat = new ArrayList<>(parts.size());
        for (Query part : parts) {
            if (part instanceof Or or) {
                flat.addAll(or.parts());
            } else {
                flat.add(part);
            }
        }
        return new Or(flat);
    }

    static Query not(Query query) {
        return query instanceof Not not ? not.excluded() : new Not(query);
    }

    /** How many levels the tree has; 1 for a leaf. */
    static int depth(Query query) {
        return switch (query) {
            case And and -> 1 + deepest(and.parts());
            case Or or -> 1 + deepest(or.parts());
            case Not not -> 1 + depth(not.excluded());
            default -> 1;
        };
    }

    private static int deepest(List<Query> parts) {
        return parts.stream().mapToInt(QueryShape::depth).max().orElse(0);
    }
}
