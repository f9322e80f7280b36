package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueWords.Role;
import java.util.Set;

/** What stands before a name in its clause: {@code In Proceedings of the 3rd IEEE} and a comma leave it the first thing said. */
final class Opening {

    private static final VenueWords WORDS = VenueWords.listed();

    private static final Set<String> PASSED = Set.of("the", "proceedings", "proc", "in", "of", "\"", "“", "'", ".");

    private Opening() {}

    /** Whether the name begins the clause or a part of it, but for numbers and sponsors. */
    static boolean isAt(Clause clause, int first) {
        int back = first - 1;
        while (back >= clause.first()
                && (isFiller(clause.token(back))
                        || PASSED.contains(clause.token(back).lower()))) {
            back--;
        }
        return back < clause.first()
                || clause.token(back).isSign(',')
                || clause.token(back).isSign(':')
                || clause.token(back).isSign('-')
                || clause.token(back).isSign('–')
                || clause.token(back).isSign('—');
    }

    /** Sponsors, ordinals and numbers, which are no part of a name and part it from nothing. */
    static boolean isFiller(Token token) {
        return WORDS.is(Role.SPONSOR, token)
                || token.isSign('/')
                || token.kind() == Token.Kind.NUMBER
                || WORDS.is(Role.ORDINAL, token)
                || Set.of("upcoming", "forthcoming").contains(token.lower());
    }
}
