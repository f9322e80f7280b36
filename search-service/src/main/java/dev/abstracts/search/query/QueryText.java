package dev.abstracts.search.query;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.abstracts.search.index.ClaimUnit;
import dev.abstracts.search.query.ClaimCondition.Bound;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree in the query language, so that {@link QueryParser} reads the same tree again. What was typed need not come
 * back: fields are written before every word that they hold for, dates as days.
 */
public final class QueryText {

    private static final int LAST_YEAR = 9999;

    private QueryText() {}

    public static String of(Query query) {
        return switch (query) {
            case Everything _ -> "*";
            case And and -> and.parts().stream().map(QueryText::operand).collect(joining(" "));
            case Or or -> or.parts().stream().map(QueryText::operand).collect(joining(" OR "));
            case Not not -> "NOT " + operand(not.excluded());
            case Word word -> {
                String labelled = label(word.field()) + word.text();
                // A full stop at its end is no part of a word, and keeps near: from being an operator.
                yield shortest(word, word.text(), labelled, labelled + ".");
            }
            case Prefix prefix -> shortest(prefix, prefix.start() + "*", label(prefix.field()) + prefix.start() + "*");
            case Key key -> shortest(key, label(key.field()) + key.value(), label(key.field()) + quoted(key.value()));
            case Phrase phrase ->
                shortest(phrase, quoted(phrase.text()), label(phrase.field()) + quoted(phrase.text()));
            case Near near -> {
                String text = quoted(near.text()) + "~" + near.distance();
                yield shortest(near, text, label(near.field()) + text);
            }
            case Published published -> "date:" + period(published.period());
            case Has has -> "has:" + has.part().label();
            // In quotation marks a kind alone is not compared with a word behind it.
            case Claims claims ->
                "claim:"
                        + (claims.condition().isAny()
                                ? quoted(condition(claims.condition()))
                                : condition(claims.condition()));
        };
    }

    private static String operand(Query part) {
        return part instanceof And || part instanceof Or ? "(" + of(part) + ")" : of(part);
    }

    /** The first of several ways to write a leaf that is read as this leaf. */
    private static String shortest(Query leaf, String... ways) {
        ParsedQuery wanted = new ParsedQuery.Valid(leaf);
        return Stream.of(ways)
                .filter(way -> QueryParser.parse(way).equals(wanted))
                .findFirst()
                .orElse(ways[ways.length - 1]);
    }

    private static String label(QueryField field) {
        return field.label() + ":";
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String period(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from != null && from.getYear() > LAST_YEAR) {
            return ">" + LAST_YEAR;
        }
        if (to != null && to.getYear() < 0) {
            return "<0000";
        }
        String first = day(from, true);
        String last = day(to, false);
        return first.equals(last) ? first : first + ".." + last;
    }

    /** A day, or just its year where a period that begins or ends with the year has this end. */
    private static String day(@Nullable LocalDate day, boolean first) {
        if (day == null) {
            return "";
        }
        boolean wholeYear = day.getDayOfYear() == (first ? 1 : day.lengthOfYear());
        return wholeYear ? "%04d".formatted(day.getYear()) : day.toString();
    }

    private static String condition(ClaimCondition condition) {
        Bound from = condition.from();
        Bound to = condition.to();
        String kind = condition.kind().label();
        String unit = unit(condition.unit());
        if (from == null && to == null) {
            return kind;
        }
        if (from == null || to == null) {
            Bound only = from == null ? requireNonNull(to) : from;
            return kind + (from == null ? "<" : ">") + (only.included() ? "=" : "") + number(only) + unit;
        }
        return from.equals(to)
                ? kind + "=" + number(from) + unit
                : kind + "=" + number(from) + ".." + number(to) + unit;
    }

    private static String number(Bound bound) {
        BigDecimal plain = BigDecimal.valueOf(bound.value());
        return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
    }

    private static String unit(@Nullable ClaimUnit unit) {
        return unit == null ? "" : unit.label();
    }
}
