package dev.abstracts.enrich.venue;

import dev.abstracts.contract.Venue.Status;
import dev.abstracts.enrich.venue.VenueWords.Role;
import org.jspecify.annotations.Nullable;

/** What a word says of the venue beside it: {@code accepted}, {@code submitted}, {@code under review}. */
enum Cue {
    ACCEPTED(Status.ACCEPTED, Role.ACCEPTED),
    SUBMITTED(Status.SUBMITTED, Role.SUBMITTED),
    UNDER_REVIEW(Status.UNDER_REVIEW, Role.UNDER_REVIEW),
    REJECTED(Status.REJECTED, Role.REJECTED),
    WITHDRAWN(Status.WITHDRAWN, Role.WITHDRAWN),
    /** Nothing is said. */
    NONE(null, null),
    /** The venue is not, or not yet, that of the paper. */
    SILENT(null, null);

    private static final VenueWords WORDS = VenueWords.listed();

    private final @Nullable Status status;
    private final @Nullable Role role;

    Cue(@Nullable Status status, @Nullable Role role) {
        this.status = status;
        this.role = role;
    }

    @Nullable
    Status status() {
        return status;
    }

    /** Whether the word may be one, whatever stands around it. */
    static boolean isOne(Token token) {
        return ofWord(token) != NONE;
    }

    private static Cue ofWord(Token token) {
        for (Cue cue : values()) {
            if (cue.role != null && WORDS.is(cue.role, token)) {
                return cue;
            }
        }
        return NONE;
    }

    /** What the word at that place says: {@code to be submitted} and {@code not accepted} make the venue none of the paper's. */
    static Cue at(Clause clause, int index) {
        Cue cue = ofWord(clause.token(index));
        return switch (cue) {
            case SUBMITTED -> isPlanned(clause, index) || isNegated(clause, index) ? SILENT : cue;
            case UNDER_REVIEW -> isUnder(clause, index) ? cue : NONE;
            case ACCEPTED -> isNegated(clause, index) ? SILENT : isOfPaper(clause, index) ? cue : NONE;
            default -> cue;
        };
    }

    /** {@code to be submitted}, {@code prepared for submission}, {@code before submission to}. */
    private static boolean isPlanned(Clause clause, int index) {
        String before = clause.lower(index - 1);
        String earlier = clause.lower(index - 2);
        return (before.equals("be") && (earlier.equals("to") || earlier.equals("will")))
                || (before.equals("for") && !earlier.equals("accepted"))
                || before.equals("before")
                || (before.equals("to") && earlier.equals("prior"))
                || (clause.lower(index).equals("submit") && index > clause.first());
    }

    /** Not {@code contributed equally}, {@code equal contribution}, {@code invited review}. */
    private static boolean isOfPaper(Clause clause, int index) {
        String word = clause.lower(index);
        String next = clause.lower(index + 1);
        if (word.equals("invited")) {
            return next.equals("paper") || next.equals("talk") || next.equals("contribution");
        }
        return !word.startsWith("contribut")
                || !(next.equals("equally") || clause.lower(index - 1).equals("equal"));
    }

    private static boolean isNegated(Clause clause, int index) {
        return clause.lower(index - 1).equals("not")
                || clause.lower(index - 2).equals("not")
                || clause.lower(index - 3).equals("not");
    }

    /** {@code under review}, {@code under minor revision}, {@code in review}, {@code currently being under consideration}. */
    private static boolean isUnder(Clause clause, int index) {
        for (int back = 1; back <= 3; back++) {
            String before = clause.lower(index - back);
            if (before.equals("under") || (back == 1 && before.equals("in"))) {
                return true;
            }
        }
        return clause.lower(index - 1).equals("minor")
                || clause.lower(index - 1).equals("major");
    }
}
