package dev.abstracts.search.query;

import dev.abstracts.search.query.Token.Field;
import dev.abstracts.search.query.Token.Word;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a query into tokens. A word ends at white space, a parenthesis or a quotation mark; one without any letter or
 * digit is skipped as punctuation. What stands right behind a field's colon is one word, whatever colons or capitals it
 * has. A hyphen is an operator only at the beginning of a word that follows white space or an opening parenthesis.
 */
final class QueryLexer {

    private static final String QUOTES = "\"“”„";
    private static final String COMPARISONS = "<>=";
    private static final int MAX_DISTANCE_DIGITS = 4;

    private final String query;
    private int at;
    private boolean behindField;
    private QueryField.Kind kind = QueryField.Kind.TEXT;
    private boolean literal;

    QueryLexer(String query) {
        this.query = query;
    }

    /** Whether words are taken as they are: values such as {@code venue:icml} among a key field's parentheses. */
    void literal(boolean on) {
        literal = on;
    }

    /** The next token; {@link Token.End} for ever once all are read. */
    Token next() throws QuerySyntaxException {
        while (true) {
            boolean attached = behindField;
            behindField = false;
            while (at < query.length() && isSpace(query.charAt(at))) {
                at++;
                attached = false;
            }
            if (at == query.length()) {
                return new Token.End(at);
            }
            char c = query.charAt(at);
            if (c == '(') {
                return new Token.Open(at++);
            }
            if (c == ')') {
                return new Token.Close(at++);
            }
            if (QUOTES.indexOf(c) >= 0) {
                return phrase();
            }
            if (c == '-' && !attached && isMinus()) {
                return new Token.Not(at++);
            }
            int start = at;
            String run = run();
            if (attached) {
                run += compared(run);
                return run.equals("near:") ? new Field(start, QueryField.NEAR) : new Word(start, run);
            }
            Token token = token(start, run);
            if (token != null) {
                return token;
            }
        }
    }

    private @Nullable Token token(int start, String run) {
        switch (run) {
            case "AND":
                return new Token.And(start);
            case "OR":
                return new Token.Or(start);
            case "NOT":
                return new Token.Not(start);
            case "ANDNOT":
                return new Token.AndNot(start);
            case "*":
                return new Word(start, run);
            default:
        }
        int colon = run.indexOf(':');
        QueryField field = colon > 0 && !literal ? QueryField.named(run.substring(0, colon)) : null;
        if (field != null) {
            at = start + colon + 1;
            behindField = true;
            kind = field.kind();
            return new Field(start, field);
        }
        return run.codePoints().anyMatch(Character::isLetterOrDigit) ? new Word(start, run) : null;
    }

    /** The value behind a comparison that white space parts it from, as in {@code year:>= 2019}. */
    private String compared(String run) {
        int start = at;
        while (at < query.length() && isSpace(query.charAt(at))) {
            at++;
        }
        boolean waits = isComparison(run.charAt(run.length() - 1));
        boolean follows = kind == QueryField.Kind.CLAIM
                && run.chars().noneMatch(c -> isComparison((char) c))
                && at < query.length()
                && isComparison(query.charAt(at));
        boolean compares = kind == QueryField.Kind.CLAIM || kind == QueryField.Kind.PERIOD;
        if (!compares || !waits && !follows || at == query.length()) {
            at = start;
            return "";
        }
        String more = run();
        return more + (!waits && isComparison(more.charAt(more.length() - 1)) ? compared(more) : "");
    }

    private static boolean isComparison(char c) {
        return COMPARISONS.indexOf(c) >= 0;
    }

    private String run() {
        int start = at;
        while (at < query.length() && !endsWord(query.charAt(at))) {
            at++;
        }
        return query.substring(start, at);
    }

    private Token phrase() throws QuerySyntaxException {
        int start = at++;
        int textStart = at;
        while (at < query.length() && QUOTES.indexOf(query.charAt(at)) < 0) {
            at++;
        }
        if (at == query.length()) {
            throw new QuerySyntaxException(start, "the quotation mark is never closed", "a closing quotation mark");
        }
        String text = query.substring(textStart, at++);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new QuerySyntaxException(textStart, "there is nothing to find between the quotation marks", "a word");
        }
        return new Token.Phrase(start, text, distance());
    }

    private int distance() throws QuerySyntaxException {
        if (at == query.length() || query.charAt(at) != '~') {
            return -1;
        }
        int start = ++at;
        while (at < query.length() && query.charAt(at) >= '0' && query.charAt(at) <= '9') {
            at++;
        }
        if (at == start || at - start > MAX_DISTANCE_DIGITS) {
            throw new QuerySyntaxException(start, "the distance is not a number of words", "a number such as 5");
        }
        return Integer.parseInt(query.substring(start, at));
    }

    private boolean isMinus() {
        boolean begins = at == 0 || query.charAt(at - 1) == '(' || isSpace(query.charAt(at - 1));
        return begins && at + 1 < query.length() && !isSpace(query.charAt(at + 1)) && query.charAt(at + 1) != '-';
    }

    private static boolean endsWord(char c) {
        return c == '(' || c == ')' || QUOTES.indexOf(c) >= 0 || isSpace(c);
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
