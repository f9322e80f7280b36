package dev.abstracts.search.query;

import dev.abstracts.search.query.ParsedQuery.Invalid;
import dev.abstracts.search.query.ParsedQuery.Valid;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the query language by recursive descent:
 *
 * <pre>
 *   either  = both { "OR" both }
 *   both    = one { [ "AND" ] one | "ANDNOT" one }
 *   one     = { "NOT" | "-" } operand
 *   operand = "(" either ")" | field ( "(" either ")" | value ) | value
 * </pre>
 *
 * <p>Any text is answered with a tree or an {@link Invalid}. Length, clauses, wildcards and nesting are limited so that
 * no query costs Elasticsearch more than it can bear.
 */
public final class QueryParser {

    /** The longest query taken, in UTF-16 characters. */
    public static final int MAX_LENGTH = 8_000;

    static final int MAX_CLAUSES = 500;
    static final int MAX_WILDCARDS = 20;
    static final int MAX_PARENTHESES = 50;

    /** Elasticsearch takes 30; a leaf and the filters around the query need some of them. */
    static final int MAX_DEPTH = 20;

    private static final String OPERAND = "a word, a phrase in quotation marks, a field such as ti: or a parenthesis";

    private final QueryLexer lexer;
    private Token token = new Token.End(0);
    private QueryField scope = QueryField.ANY;
    private QueryField textScope = QueryField.ANY;
    private int parentheses;
    private int clauses;
    private int wildcards;

    private QueryParser(String query) {
        this.lexer = new QueryLexer(query);
    }

    public static ParsedQuery parse(String query) {
        if (query.length() > MAX_LENGTH) {
            return new Invalid(
                    MAX_LENGTH, "the query is too long", "at most %d characters".formatted(MAX_LENGTH), null);
        }
        if (query.chars().allMatch(c -> QueryLexer.isSpace((char) c))) {
            return new Valid(new Query.Everything());
        }
        try {
            Query whole = new QueryParser(query).whole();
            return QueryShape.depth(whole) > MAX_DEPTH
                    ? new Invalid(0, "the query is nested too deep", "at most %d levels".formatted(MAX_DEPTH), null)
                    : new Valid(whole);
        } catch (QuerySyntaxException e) {
            return e.reason();
        }
    }

    private Query whole() throws QuerySyntaxException {
        advance();
        Query whole = either();
        if (token instanceof Token.Close close) {
            throw new QuerySyntaxException(
                    close.position(), "the parenthesis was never opened", "the end of the query or an operator");
        }
        return whole;
    }

    private Query either() throws QuerySyntaxException {
        List<Query> parts = new ArrayList<>();
        parts.add(both());
        while (token instanceof Token.Or) {
            advance();
            parts.add(both());
        }
        return QueryShape.or(parts);
    }

    private Query both() throws QuerySyntaxException {
        List<Query> parts = new ArrayList<>();
        parts.add(one());
        while (true) {
            switch (token) {
                case Token.And _ -> {
                    advance();
                    parts.add(one());
                }
                case Token.AndNot _ -> {
                    advance();
                    parts.add(QueryShape.not(one()));
                }
                case Token.Or _, Token.Close _, Token.End _ -> {
                    return QueryShape.and(parts);
                }
                default -> parts.add(one());
            }
        }
    }

    private Query one() throws QuerySyntaxException {
        boolean negated = false;
        while (token instanceof Token.Not) {
            negated = !negated;
            advance();
        }
        Query operand = operand();
        return negated ? QueryShape.not(operand) : operand;
    }

    private Query operand() throws QuerySyntaxException {
        if (!(token instanceof Token.Field field)) {
            return value(scope, OPERAND);
        }
        if (field.field() == QueryField.NEAR) {
            return near(scope);
        }
        QueryField outer = scope;
        QueryField outerText = textScope;
        enter(field.field(), field.field().kind() == QueryField.Kind.TEXT ? field.field() : outerText);
        advance();
        Query found = value(outer, "a value for " + field.field().label() + ":");
        textScope = outerText;
        return found;
    }

    /** @param outer the scope behind this value */
    private Query value(QueryField outer, String expected) throws QuerySyntaxException {
        switch (token) {
            case Token.Open open -> {
                if (++parentheses > MAX_PARENTHESES) {
                    throw new QuerySyntaxException(
                            open.position(), "too many parentheses", "at most %d levels".formatted(MAX_PARENTHESES));
                }
                advance();
                Query inside = either();
                if (!(token instanceof Token.Close)) {
                    throw new QuerySyntaxException(
                            token.position(),
                            "the parenthesis at %d is never closed".formatted(open.position()),
                            "a closing parenthesis");
                }
                parentheses--;
                leaveTo(outer);
                return inside;
            }
            case Token.Word word -> {
                count(word.position());
                Query leaf = QueryLeaf.word(scope, word);
                if (leaf instanceof Query.Prefix && ++wildcards > MAX_WILDCARDS) {
                    throw new QuerySyntaxException(
                            word.position(), "too many wildcards", "at most %d".formatted(MAX_WILDCARDS));
                }
                leaveTo(outer);
                return leaf;
            }
            case Token.Phrase phrase -> {
                count(phrase.position());
                Query leaf = QueryLeaf.phrase(scope, phrase);
                leaveTo(outer);
                return leaf;
            }
            case Token.Field field
            when field.field() == QueryField.NEAR && scope == textScope -> {
                return near(outer);
            }
            case Token.End end -> throw new QuerySyntaxException(end.position(), "the query ends too early", expected);
            default ->
                throw new QuerySyntaxException(token.position(), QueryLeaf.describe(token) + " is misplaced", expected);
        }
    }

    private Query near(QueryField outer) throws QuerySyntaxException {
        advance();
        if (!(token instanceof Token.Phrase phrase)) {
            throw new QuerySyntaxException(
                    token.position(),
                    "near: needs a phrase",
                    "words in quotation marks, as in near:\"graph pooling\"~5");
        }
        count(phrase.position());
        Query near = QueryLeaf.near(textScope, phrase);
        leaveTo(outer);
        return near;
    }

    private void count(int position) throws QuerySyntaxException {
        if (++clauses > MAX_CLAUSES) {
            throw new QuerySyntaxException(
                    position, "the query has too many words", "at most %d".formatted(MAX_CLAUSES));
        }
    }

    private void enter(QueryField field, QueryField text) {
        scope = field;
        textScope = text;
        lexer.literal(field.kind() == QueryField.Kind.KEY);
    }

    /** Restores the scope before the token behind the value is read, because it is read in that scope. */
    private void leaveTo(QueryField outer) throws QuerySyntaxException {
        scope = outer;
        lexer.literal(outer.kind() == QueryField.Kind.KEY);
        advance();
    }

    private void advance() throws QuerySyntaxException {
        token = lexer.next();
    }
}
