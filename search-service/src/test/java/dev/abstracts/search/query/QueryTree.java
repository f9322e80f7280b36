package dev.abstracts.search.query;

import static java.util.stream.Collectors.joining;

import dev.abstracts.search.query.Query.And;
import dev.abstracts.search.query.Query.Claims;
import dev.abstracts.search.query.Query.Everything;
import dev.abstracts.search.query.Query.Has;
import dev.abstracts.search.query.Query.Key;
import dev.abstracts.search.query.Query.Near;
import dev.abstracts.search.query.Query.Not;
import dev.abstracts.search.query.Query.Or;
import dev.abstracts.search.query.Query.Phrase;
import dev.abstracts.search.query.Query.Prefix;
import dev.abstracts.search.query.Query.Published;
import dev.abstracts.search.query.Query.Word;
import java.util.List;

/** Writes a query's tree in a short form that shows its structure. */
final class QueryTree {

    private QueryTree() {}

    static String of(Query query) {
        return switch (query) {
            case Everything _ -> "all";
            case And and -> "and" + parts(and.parts());
            case Or or -> "or" + parts(or.parts());
            case Not not -> "not(" + of(not.excluded()) + ")";
            case Word word -> field(word.field()) + word.text();
            case Phrase phrase -> field(phrase.field()) + "'" + phrase.text() + "'";
            case Near near -> field(near.field()) + "'" + near.text() + "'~" + near.distance();
            case Prefix prefix -> field(prefix.field()) + prefix.start() + "*";
            case Key key -> key.field().label() + "=" + key.value();
            case Published published ->
                "[%s..%s]"
                        .formatted(published.period().from(), published.period().to());
            case Has has -> "has=" + has.part().label();
            case Claims claims -> "claim=" + condition(claims.condition());
        };
    }

    private static String condition(ClaimCondition condition) {
        ClaimCondition.Bound from = condition.from();
        ClaimCondition.Bound to = condition.to();
        String range = from == null && to == null
                ? ""
                : (from == null ? "[" : (from.included() ? "[" : "(") + from.value())
                        + ".."
                        + (to == null ? "]" : to.value() + (to.included() ? "]" : ")"));
        return condition.kind().label()
                + range
                + (condition.unit() == null ? "" : condition.unit().label());
    }

    private static String parts(List<Query> parts) {
        return parts.stream().map(QueryTree::of).collect(joining(", ", "(", ")"));
    }

    private static String field(QueryField field) {
        return field == QueryField.ANY ? "" : field.label() + ":";
    }
}
