package dev.abstracts.search.arxiv;

import dev.abstracts.search.query.ParsedQuery;
import dev.abstracts.search.query.Period;
import dev.abstracts.search.query.Query;
import dev.abstracts.search.query.QueryField;
import dev.abstracts.search.query.QueryParser;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads arXiv's {@code search_query} by recursive descent:
 *
 * <pre>
 *   either = both { "OR" both }
 *   both   = one { [ "AND" ] one | ( "ANDNOT" | "NOT" ) one }
 *   one    = "(" either ")" | [ field ":" ] ( word | phrase | "(" either ")" ) | "submittedDate:[" time "TO" time "]"
 * </pre>
 *
 * <p>A plus sign is a blank, as clients encode it twice. Each word or phrase is read by {@link QueryParser}, so it means here
 * what it means there.
 */
final class ArxivQueryParser {

    private static final int MAX_LENGTH = QueryParser.MAX_LENGTH;
    private static final int MAX_TERMS = 200;
    private static final int MAX_DEPTH = 15;
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<open>\\()|(?<close>\\))"
            + "|(?<dates>submittedDate:\\[\\s*(?<from>\\S{1,20})\\s+TO\\s+(?<to>\\S{1,20}?)\\s*\\])"
            + "|(?<field>(?i:ti|au|abs|co|jr|cat|rn|id|all)|[A-Za-z]+(?=:[^\\s/])):"
            + "|(?<phrase>\"[^\"]*\")"
            + "|(?<word>[^\\s()\"]+)"
            + "|(?<quote>\"))");
    private static final Query NOTHING = new Query.Not(new Query.Everything());

    private final Matcher tokens;
    private final int length;
    private String kind = "";
    private String text = "";
    private String field = "all";
    private int terms;
    private int depth;
    private int at;

    private ArxivQueryParser(String query) {
        this.tokens = TOKEN.matcher(query).useTransparentBounds(true);
        this.length = query.length();
    }

    /** @throws ArxivErrorException saying what is wrong */
    static Query parse(String searchQuery) {
        if (searchQuery.length() > MAX_LENGTH) {
            throw new ArxivErrorException("search_query must have at most %d characters".formatted(MAX_LENGTH));
        }
        ArxivQueryParser parser =
                new ArxivQueryParser(searchQuery.replace('+', ' ').strip());
        parser.advance();
        Query query = parser.either();
        if (!parser.kind.equals("end")) {
            throw parser.misplaced();
        }
        return query;
    }

    private Query either() {
        List<Query> parts = new ArrayList<>();
        parts.add(both());
        while (isOperator("OR")) {
            advance();
            parts.add(both());
        }
        return ArxivQueries.or(parts);
    }

    private Query both() {
        List<Query> parts = new ArrayList<>();
        parts.add(one());
        while (true) {
            if (isOperator("AND")) {
                advance();
                if (isOperator("NOT")) {
                    advance();
                    parts.add(ArxivQueries.not(one()));
                } else {
                    parts.add(one());
                }
            } else if (isOperator("ANDNOT") || isOperator("NOT")) {
                advance();
                parts.add(ArxivQueries.not(one()));
            } else if (kind.equals("end") || kind.equals("close") || isOperator("OR")) {
                return ArxivQueries.and(parts);
            } else {
                parts.add(one());
            }
        }
    }

    private Query one() {
        if (++terms > MAX_TERMS) {
            throw new ArxivErrorException("search_query must have at most %d terms".formatted(MAX_TERMS));
        }
        switch (kind) {
            case "open" -> {
                return parenthesis();
            }
            case "field" -> {
                String outer = field;
                field = text.toLowerCase(Locale.ROOT);
                advance();
                Query found = kind.equals("open") ? parenthesis() : term();
                field = outer;
                return found;
            }
            case "dates" -> {
                Period period = period(tokens.group("from"), tokens.group("to"));
                advance();
                return new Query.Published(period);
            }
            default -> {
                return term();
            }
        }
    }

    private Query parenthesis() {
        if (++depth > MAX_DEPTH) {
            throw new ArxivErrorException(
                    "search_query must have at most %d levels of parentheses".formatted(MAX_DEPTH));
        }
        advance();
        Query inside = either();
        if (!kind.equals("close")) {
            throw new ArxivErrorException("search_query has a parenthesis that is not closed");
        }
        depth--;
        advance();
        return inside;
    }

    private Query term() {
        if (!kind.equals("word") && !kind.equals("phrase") || isAnyOperator()) {
            throw misplaced();
        }
        String value = text;
        advance();
        return switch (field) {
            case "ti", "abs", "au", "co", "cat", "id", "all" -> leaf(field, value);
            case "jr" -> ArxivQueries.or(List.of(leaf("journal", value), leaf("venue", value)));
            // Papers carry no report numbers.
            case "rn" -> NOTHING;
            default -> throw new ArxivErrorException("search_query has the unknown prefix %s:".formatted(field));
        };
    }

    private static Query leaf(String field, String value) {
        if (field.equals("id") && !value.startsWith("\"")) {
            return new Query.Key(QueryField.ID, value);
        }
        return switch (QueryParser.parse(field + ":" + value)) {
            case ParsedQuery.Valid valid -> valid.query();
            case ParsedQuery.Invalid invalid ->
                throw new ArxivErrorException("search_query: %s in %s:%s".formatted(invalid.detail(), field, value));
        };
    }

    /** Times are looked at by the day. */
    private static Period period(String from, String to) {
        try {
            return new Period(day(from), day(to));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ArxivErrorException("submittedDate must be [YYYYMMDDHHMM TO YYYYMMDDHHMM]");
        }
    }

    private static LocalDate day(String time) {
        if (!time.matches("[0-9]{8}([0-9]{4}|[0-9]{6})?")) {
            throw new IllegalArgumentException(time);
        }
        return LocalDate.parse(time.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private boolean isOperator(String operator) {
        return kind.equals("word") && text.equals(operator);
    }

    private boolean isAnyOperator() {
        return isOperator("AND") || isOperator("OR") || isOperator("ANDNOT") || isOperator("NOT");
    }

    private ArxivErrorException misplaced() {
        return new ArxivErrorException(
                kind.equals("end") ? "search_query ends too early" : "search_query has a misplaced " + text);
    }

    private void advance() {
        tokens.region(at, length);
        if (!tokens.lookingAt()) {
            kind = "end";
            text = "";
            return;
        }
        at = tokens.end();
        for (String name : List.of("open", "close", "dates", "field", "phrase", "word", "quote")) {
            if (tokens.group(name) != null) {
                kind = name;
                text = tokens.group(name);
            }
        }
    }
}
