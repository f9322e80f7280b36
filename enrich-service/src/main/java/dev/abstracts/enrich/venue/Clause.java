package dev.abstracts.enrich.venue;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a comment that says one thing: up to a semicolon or the end of a sentence.
 *
 * @param tokens of the whole comment
 * @param first index of the clause's first token
 * @param end index behind its last
 */
record Clause(List<Token> tokens, int first, int end) {

    static List<Clause> split(List<Token> tokens, VenueWords words) {
        List<Clause> clauses = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isSign(';') || endsSentence(tokens, i, words)) {
                clauses.add(new Clause(tokens, first, i));
                first = i + 1;
            }
        }
        clauses.add(new Clause(tokens, first, tokens.size()));
        clauses.removeIf(clause -> clause.first() >= clause.end());
        return clauses;
    }

    /** A full stop before a space, unless it ends an abbreviation such as {@code Phys.} or {@code Proc.}. */
    private static boolean endsSentence(List<Token> tokens, int at, VenueWords words) {
        Token stop = tokens.get(at);
        if (!stop.isSign('.') || at == 0 || at + 1 >= tokens.size()) {
            return false;
        }
        Token before = tokens.get(at - 1);
        Token after = tokens.get(at + 1);
        if (after.start() == stop.end()) {
            return false;
        }
        boolean abbreviation = before.isWord()
                && (before.text().length() <= 6 || words.is(VenueWords.Role.ABBREVIATION, before))
                && Character.isUpperCase(before.text().charAt(0))
                && !isAcronym(before.text())
                && !(at > 1 && tokens.get(at - 2).isSign('&'))
                && (after.isWord()
                        || after.isSign('(')
                        || after.isSign('&')
                        || words.is(VenueWords.Role.MONTH, before));
        boolean abbreviatedLower = List.of("al", "vs", "pp", "vol", "no", "fig", "figs", "incl", "approx", "resp")
                .contains(before.lower());
        return !abbreviation && !abbreviatedLower;
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(word.length() - 1));
    }

    Token token(int index) {
        return tokens.get(index);
    }

    /** The token in lower case; empty outside of the clause. */
    String lower(int index) {
        return contains(index) ? tokens.get(index).lower() : "";
    }

    boolean contains(int index) {
        return index >= first && index < end;
    }

    int start() {
        return tokens.get(first).start();
    }

    int endOffset() {
        return tokens.get(end - 1).end();
    }
}
