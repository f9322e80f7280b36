package dev.abstracts.enrich.venue;

import dev.abstracts.contract.Venue.Status;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words around a venue's name that tell what it has to do with the paper. The nearest one before it counts, then behind. */
final class StatusCues {

    private StatusCues() {}

    enum Cue {
        ACCEPTED(Status.ACCEPTED),
        SUBMITTED(Status.SUBMITTED),
        UNDER_REVIEW(Status.UNDER_REVIEW),
        REJECTED(Status.REJECTED),
        WITHDRAWN(Status.WITHDRAWN),
        /** Nothing is said. */
        NONE(null),
        /** The venue is not, or not yet, that of the paper. */
        SILENT(null);

        private final @Nullable Status status;

        Cue(@Nullable Status status) {
            this.status = status;
        }

        @Nullable
        Status status() {
            return status;
        }
    }

    private static final Map<String, Cue> WORDS = Map.ofEntries(
            Map.entry("accepted", Cue.ACCEPTED),
            Map.entry("accept", Cue.ACCEPTED),
            Map.entry("acceptance", Cue.ACCEPTED),
            Map.entry("appear", Cue.ACCEPTED),
            Map.entry("appears", Cue.ACCEPTED),
            Map.entry("appeared", Cue.ACCEPTED),
            Map.entry("appearing", Cue.ACCEPTED),
            Map.entry("published", Cue.ACCEPTED),
            Map.entry("presented", Cue.ACCEPTED),
            Map.entry("presentation", Cue.ACCEPTED),
            Map.entry("proceedings", Cue.ACCEPTED),
            Map.entry("proceeding", Cue.ACCEPTED),
            Map.entry("proc", Cue.ACCEPTED),
            Map.entry("contribution", Cue.ACCEPTED),
            Map.entry("forthcoming", Cue.ACCEPTED),
            Map.entry("press", Cue.ACCEPTED),
            Map.entry("camera", Cue.ACCEPTED),
            Map.entry("oral", Cue.ACCEPTED),
            Map.entry("spotlight", Cue.ACCEPTED),
            Map.entry("poster", Cue.ACCEPTED),
            Map.entry("submitted", Cue.SUBMITTED),
            Map.entry("submission", Cue.SUBMITTED),
            Map.entry("submit", Cue.SUBMITTED),
            Map.entry("submitting", Cue.SUBMITTED),
            Map.entry("resubmitted", Cue.SUBMITTED),
            Map.entry("review", Cue.UNDER_REVIEW),
            Map.entry("revision", Cue.UNDER_REVIEW),
            Map.entry("revisions", Cue.UNDER_REVIEW),
            Map.entry("consideration", Cue.UNDER_REVIEW),
            Map.entry("rejected", Cue.REJECTED),
            Map.entry("withdrawn", Cue.WITHDRAWN));

    private static final Set<String> ELSEWHERE = Set.of(
            "challenge",
            "challenges",
            "competition",
            "competitions",
            "leaderboard",
            "extension",
            "extends",
            "supersedes",
            "template",
            "companion",
            "colocated",
            "previously",
            "builds");

    private static final Set<String> FORM =
            Set.of("style", "format", "template", "cls", "sty", "class", "latex", "macros");

    private static final Set<String> BETWEEN =
            Set.of("at", "in", "to", "by", "for", "the", "ieee", "acm", "journal", "of", "on", "with", "into", "as");

    /** How many tokens behind a name a cue still speaks of it. */
    private static final int REACH = 8;

    static Cue of(Mention mention) {
        Clause clause = mention.clause();
        for (int i = clause.first(); i < clause.end(); i++) {
            String word = clause.token(i).lower();
            if (ELSEWHERE.contains(word)
                    || (word.equals("shared") && lower(clause, i + 1).equals("task"))) {
                return Cue.SILENT;
            }
        }
        for (int i = mention.end(); i < Math.min(clause.end(), mention.end() + 2); i++) {
            if (FORM.contains(clause.token(i).lower())) {
                return Cue.SILENT;
            }
        }
        Cue cue = before(mention);
        return cue == Cue.NONE ? behind(mention) : cue;
    }

    private static Cue before(Mention mention) {
        for (int i = mention.first() - 1; i >= mention.clause().first(); i--) {
            Cue cue = at(mention.clause(), i);
            if (cue != Cue.NONE) {
                return cue;
            }
        }
        return Cue.NONE;
    }

    private static Cue behind(Mention mention) {
        Clause clause = mention.clause();
        for (int i = mention.end(); i < Math.min(clause.end(), mention.end() + REACH); i++) {
            Cue cue = at(clause, i);
            if (cue != Cue.NONE) {
                return cue;
            }
        }
        return Cue.NONE;
    }

    private static Cue at(Clause clause, int index) {
        Cue cue = WORDS.getOrDefault(clause.token(index).lower(), Cue.NONE);
        return switch (cue) {
            case SUBMITTED -> isPlanned(clause, index) ? Cue.SILENT : isNegated(clause, index) ? Cue.SILENT : cue;
            case UNDER_REVIEW -> isUnder(clause, index) ? cue : Cue.NONE;
            case ACCEPTED -> isNegated(clause, index) ? Cue.SILENT : cue;
            default -> cue;
        };
    }

    /** {@code to be submitted}, {@code prepared for submission}. */
    private static boolean isPlanned(Clause clause, int index) {
        String before = lower(clause, index - 1);
        String earlier = lower(clause, index - 2);
        return (before.equals("be") && (earlier.equals("to") || earlier.equals("will")))
                || (before.equals("for") && !earlier.equals("accepted"))
                || lower(clause, index).equals("submit");
    }

    private static boolean isNegated(Clause clause, int index) {
        return lower(clause, index - 1).equals("not")
                || lower(clause, index - 2).equals("not")
                || lower(clause, index - 3).equals("not");
    }

    /** {@code under review}, {@code under minor revision}, {@code in review}, {@code currently being under consideration}. */
    private static boolean isUnder(Clause clause, int index) {
        for (int back = 1; back <= 3; back++) {
            String before = lower(clause, index - back);
            if (before.equals("under") || (back == 1 && before.equals("in"))) {
                return true;
            }
        }
        return lower(clause, index - 1).equals("minor")
                || lower(clause, index - 1).equals("major");
    }

    /** Whether nothing but small words stands between a cue and the name. */
    static boolean directlyBefore(Mention mention) {
        Clause clause = mention.clause();
        for (int i = mention.first() - 1; i >= clause.first(); i--) {
            if (at(clause, i).status() != null) {
                return true;
            }
            String word = clause.token(i).lower();
            boolean publication = word.equals("publication") || word.equals("appear");
            if (!publication && !BETWEEN.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private static String lower(Clause clause, int index) {
        return clause.contains(index) ? clause.token(index).lower() : "";
    }
}
