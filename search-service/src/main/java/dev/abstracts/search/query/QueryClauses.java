package dev.abstracts.search.query;

import dev.abstracts.search.query.Query.And;
import dev.abstracts.search.query.Query.Everything;
import dev.abstracts.search.query.Query.Near;
import dev.abstracts.search.query.Query.Not;
import dev.abstracts.search.query.Query.Or;
import dev.abstracts.search.query.Query.Phrase;
import java.util.List;
import java.util.Optional;

/** Takes a query apart, to tell which part of it found nothing. */
public final class QueryClauses {

    private QueryClauses() {}

    /** The parts that a paper must all have; none for {@link Everything}. */
    public static List<Query> of(Query query) {
        return switch (query) {
            case Everything _ -> List.of();
            case And and -> and.parts().stream().distinct().toList();
            default -> List.of(query);
        };
    }

    /** The query without one of its {@link #of clauses}. */
    public static Query without(Query query, Query clause) {
        List<Query> others =
                of(query).stream().filter(part -> !part.equals(clause)).toList();
        return others.isEmpty() ? new Everything() : QueryShape.and(others);
    }

    /** The query with words in any inflection where it has phrases; nothing when it has none that must be found. */
    public static Optional<Query> inexact(Query query) {
        Query loose = loose(query);
        return loose.equals(query) ? Optional.empty() : Optional.of(loose);
    }

    private static Query loose(Query query) {
        return switch (query) {
            case Phrase phrase when phrase.field() != QueryField.AUTHOR -> new Near(phrase.field(), phrase.text(), 0);
            case And and -> new And(loose(and.parts()));
            case Or or -> new Or(loose(or.parts()));
            // What is excluded exactly so stays: to exclude more would find less.
            case Not not -> not;
            default -> query;
        };
    }

    private static List<Query> loose(List<Query> parts) {
        return parts.stream().map(QueryClauses::loose).toList();
    }
}
