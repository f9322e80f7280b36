package dev.abstracts.enrich.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence: some of the tokens of a text.
 *
 * @param from its first token
 * @param to behind its last
 */
record Sentence(String text, List<Token> tokens, int from, int to) {

    private static final Token NOTHING = new Token(0, 0, (char) 0, Meaning.NONE, Double.NaN, 0, null);

    /** The token at {@code i}; one without a meaning outside of the sentence. */
    Token token(int i) {
        return i >= from && i < to ? tokens.get(i) : NOTHING;
    }

    /** The unit that stands at {@code at}, a hyphen passed over. */
    @Nullable
    Unit unitAt(int at) {
        Token token = token(at);
        if (token.isSign('-') || token.isSign('\\')) {
            token = token(at + 1);
        }
        return token.meaning().unit();
    }

    boolean has(int i) {
        return i >= from && i < to;
    }

    /** The text from the token {@code first} to the token {@code last}. */
    String words(int first, int last) {
        return text.substring(token(first).start(), token(last).end());
    }
}
