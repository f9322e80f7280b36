package dev.abstracts.enrich.venue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Years beside the name of a venue, in four digits or, glued on or behind an apostrophe, in two. */
final class Years {

    private static final String BETWEEN = "'’‘`-–(),/[";
    private static final String APOSTROPHES = "'’‘`";

    private Years() {}

    /** Where a year stands: the index of its token. */
    record Found(int year, int index) {}

    static @Nullable Integer fourDigits(Token token) {
        if (token.kind() != Token.Kind.NUMBER || token.text().length() != 4) {
            return null;
        }
        int year = Integer.parseInt(token.text());
        return year >= 1950 && year <= 2099 ? year : null;
    }

    /** Right behind the name: {@code ICML 2020}, {@code ICML2020}, {@code CVPR'22}, {@code (AAAI 26)}, {@code (ACL) 2025}. */
    static @Nullable Found behind(List<Token> tokens, int end, int limit) {
        boolean apostrophe = false;
        for (int i = end; i < Math.min(limit, end + 3); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.NUMBER) {
                boolean glued = token.start() == tokens.get(i - 1).end()
                        && tokens.get(end).start() == tokens.get(end - 1).end();
                // Eur. Phys. J. C31 is a volume.
                glued &= tokens.get(end - 1).text().length() > 1;
                boolean bracketed =
                        i == end && i + 1 < limit && tokens.get(i + 1).isSign(')');
                // ICRC 25, but not a volume: Phys. Rev. 25, 1.
                bracketed |= i == end
                        && isCapitals(tokens.get(end - 1).text())
                        && token.text().length() == 2
                        && Integer.parseInt(token.text()) >= 15
                        && (i + 1 >= limit
                                || ".;(".indexOf(tokens.get(i + 1).text().charAt(0)) >= 0);
                Integer year = token.text().length() == 2 && (glued || apostrophe || bracketed)
                        ? century(Integer.parseInt(token.text()))
                        : fourDigits(token);
                return year == null ? null : new Found(year, i);
            }
            if (token.isWord() || BETWEEN.indexOf(token.text().charAt(0)) < 0) {
                return null;
            }
            apostrophe |= APOSTROPHES.indexOf(token.text().charAt(0)) >= 0;
        }
        return null;
    }

    private static boolean isCapitals(String word) {
        return word.length() > 2 && word.chars().filter(Character::isUpperCase).count() > 2;
    }

    /** The first year between two places of a clause. */
    static @Nullable Integer within(Clause clause, int first, int end) {
        for (int i = first; i < end; i++) {
            Integer year = fourDigits(clause.token(i));
            if (year != null) {
                return year;
            }
        }
        return null;
    }

    /** The last year in a text. */
    static @Nullable Integer last(List<Token> tokens) {
        for (Token token : tokens.reversed()) {
            Integer year = fourDigits(token);
            if (year != null) {
                return year;
            }
        }
        return null;
    }

    private static @Nullable Integer century(int year) {
        return year >= 85 ? Integer.valueOf(1900 + year) : year <= 49 ? Integer.valueOf(2000 + year) : null;
    }
}
