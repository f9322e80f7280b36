package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueWords.Role;
import java.util.Set;

/** What the words around a venue's name say of it. The nearest cue before the name counts, then the nearest behind. */
final class StatusCues {

    /** How many tokens behind a name a cue still speaks of it. */
    private static final int REACH = 8;

    private static final VenueWords WORDS = VenueWords.listed();

    private StatusCues() {}

    static Cue of(Mention mention) {
        if (isElsewhere(mention) || isForm(mention)) {
            return Cue.SILENT;
        }
        Cue cue = before(mention);
        if (cue == Cue.SUBMITTED && isAcceptedLater(mention)) {
            return Cue.ACCEPTED;
        }
        return cue == Cue.NONE ? behind(mention) : cue;
    }

    /** {@code winner of the challenge at}, {@code extension of our paper at}: the venue of something else. */
    private static boolean isElsewhere(Mention mention) {
        Clause clause = mention.clause();
        boolean said = LeadingCue.of(clause, mention.first()).status() != null;
        for (int i = clause.first(); i < clause.end(); i++) {
            Token token = clause.token(i);
            if (WorkshopNames.isWorkshop(token) || token.isSign(':')) {
                return false;
            }
            if (WORDS.is(Role.ELSEWHERE, token)
                    || (WORDS.is(Role.EXTENDED, token) && !said)
                    || (token.lower().equals("shared") && clause.lower(i + 1).equals("task"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForm(Mention mention) {
        Clause clause = mention.clause();
        return WORDS.is(Role.FORM, clause.lower(mention.end())) || WORDS.is(Role.FORM, clause.lower(mention.end() + 1));
    }

    /** {@code submitted to it in May, accepted in July}. */
    private static boolean isAcceptedLater(Mention mention) {
        Clause clause = mention.clause();
        for (int i = mention.end(); i < clause.end(); i++) {
            if (clause.token(i).lower().equals("accepted") && Cue.at(clause, i) == Cue.ACCEPTED) {
                return i + 1 >= clause.end()
                        || clause.token(i + 1).kind() != Token.Kind.WORD
                        || clause.token(i + 1).lower().equals("on")
                        || (clause.lower(i + 2).equals("publication")
                                && i + 3 < clause.end()
                                && !Set.of("in", "by", "at", "to").contains(clause.lower(i + 3)))
                        || WORDS.is(Role.MONTH, clause.lower(i + 1))
                        || WORDS.is(Role.MONTH, clause.lower(i + 2));
            }
        }
        return false;
    }

    /** The nearest cue; of several in a row, such as {@code submitted to the proceedings of}, the first. */
    private static Cue before(Mention mention) {
        Clause clause = mention.clause();
        for (int i = mention.first() - 1; i >= clause.first(); i--) {
            Cue cue = Cue.at(clause, i);
            if (cue != Cue.NONE) {
                return strongest(clause, i, cue);
            }
        }
        return Cue.NONE;
    }

    /** {@code proceedings paper submitted to}: that it is accepted is said least clearly. */
    private static Cue strongest(Clause clause, int nearest, Cue cue) {
        Cue strongest = cue;
        int first = LeadingCue.index(clause, nearest);
        for (int i = nearest; first >= 0 && i >= first; i--) {
            Cue other = Cue.at(clause, i);
            if (other != Cue.NONE && (strongest == Cue.ACCEPTED || other == Cue.SILENT)) {
                strongest = other;
            }
        }
        return strongest;
    }

    private static Cue behind(Mention mention) {
        Clause clause = mention.clause();
        for (int i = mention.end(); i < Math.min(clause.end(), mention.end() + REACH); i++) {
            Cue cue = Cue.at(clause, i);
            if (cue != Cue.NONE) {
                // Proceeding submitted to another place.
                boolean sent = cue == Cue.ACCEPTED && i + 1 < clause.end() && Cue.at(clause, i + 1) == Cue.SUBMITTED;
                return sent ? Cue.SUBMITTED : cue;
            }
        }
        return Cue.NONE;
    }
}
