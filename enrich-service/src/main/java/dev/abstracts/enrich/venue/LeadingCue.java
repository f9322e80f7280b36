package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueWords.Role;
import java.util.Set;

/** The cue before a name from which nothing but small words parts it: {@code accepted for publication in}, {@code submitted to the}. */
final class LeadingCue {

    private static final VenueWords WORDS = VenueWords.listed();

    private static final Set<String> PRESENTED =
            Set.of("presented", "presentation", "given", "poster", "talk", "oral", "appears", "appear");

    private static final Set<String> LEADING = Set.of("in", "by", "to", "at", "for", "on", "as");

    private static final char QUOTE = '"';

    private LeadingCue() {}

    /** {@link Cue#NONE} where there is none. */
    static Cue of(Clause clause, int first) {
        int at = index(clause, first);
        return at < 0 ? Cue.NONE : Cue.at(clause, at);
    }

    /** Whether the name stands behind {@code published in} or {@code accepted for publication in}. */
    static boolean isPublication(Clause clause, int first) {
        for (int i = Math.max(index(clause, first), clause.first()); i < first; i++) {
            if (Set.of("publication", "published", "journal", "press")
                    .contains(clause.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name stands behind {@code presented in}, behind which places stand too. */
    static boolean isPresented(Clause clause, int first) {
        int cue = index(clause, first);
        return cue >= 0 && PRESENTED.contains(clause.token(cue).lower());
    }

    /** Whether the name stands behind {@code proceedings of}. */
    static boolean isProceedings(Clause clause, int first) {
        int cue = index(clause, first);
        return cue >= 0 && clause.lower(cue).startsWith("proc");
    }

    /** Whether the cue before a name is about publishing and a preposition stands behind it. */
    static boolean leadsTo(Clause clause, int first) {
        int cue = index(clause, first);
        if (cue < 0) {
            return false;
        }
        String word = clause.token(cue).lower();
        if (word.startsWith("contribut") || word.equals("camera")) {
            return false;
        }
        for (int i = cue + 1; i < first; i++) {
            if (LEADING.contains(clause.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue stands anywhere before in the clause. */
    static boolean isAnywhereBefore(Clause clause, int first) {
        for (int i = first - 1; i >= clause.first(); i--) {
            if (Cue.at(clause, i) != Cue.NONE) {
                return true;
            }
        }
        return false;
    }

    /** Of several cues in a row the index of the first; negative where there is none. */
    static int index(Clause clause, int first) {
        int found = -1;
        for (int i = first - 1; i >= clause.first(); i--) {
            boolean cue = Cue.at(clause, i) != Cue.NONE;
            if (cue) {
                found = i;
            }
            boolean between = isBetween(clause.token(i));
            if ((!cue && !between) || (found >= 0 && !between)) {
                break;
            }
        }
        return found;
    }

    private static boolean isBetween(Token token) {
        return WORDS.is(Role.BETWEEN, token)
                || token.isSign(QUOTE)
                || WORDS.is(Role.ORDINAL, token)
                || token.kind() == Token.Kind.NUMBER
                || token.isRoman();
    }
}
