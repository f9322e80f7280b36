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
            Map.entry("accepter", Cue.ACCEPTED),
            Map.entry("accpeted", Cue.ACCEPTED),
            Map.entry("acccepted", Cue.ACCEPTED),
            Map.entry("published", Cue.ACCEPTED),
            Map.entry("publish", Cue.ACCEPTED),
            Map.entry("publication", Cue.ACCEPTED),
            Map.entry("given", Cue.ACCEPTED),
            Map.entry("talk", Cue.ACCEPTED),
            Map.entry("talks", Cue.ACCEPTED),
            Map.entry("presented", Cue.ACCEPTED),
            Map.entry("presentation", Cue.ACCEPTED),
            Map.entry("proceedings", Cue.ACCEPTED),
            Map.entry("proceeding", Cue.ACCEPTED),
            Map.entry("procceedings", Cue.ACCEPTED),
            Map.entry("proccedings", Cue.ACCEPTED),
            Map.entry("procedings", Cue.ACCEPTED),
            Map.entry("contributed", Cue.ACCEPTED),
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
            Map.entry("submited", Cue.SUBMITTED),
            Map.entry("sumbitted", Cue.SUBMITTED),
            Map.entry("summitted", Cue.SUBMITTED),
            Map.entry("sumitted", Cue.SUBMITTED),
            Map.entry("submit", Cue.SUBMITTED),
            Map.entry("submitting", Cue.SUBMITTED),
            Map.entry("resubmitted", Cue.SUBMITTED),
            Map.entry("review", Cue.UNDER_REVIEW),
            Map.entry("revision", Cue.UNDER_REVIEW),
            Map.entry("revisions", Cue.UNDER_REVIEW),
            Map.entry("consideration", Cue.UNDER_REVIEW),
            Map.entry("view", Cue.UNDER_REVIEW),
            Map.entry("reviewing", Cue.UNDER_REVIEW),
            Map.entry("reviewed", Cue.UNDER_REVIEW),
            Map.entry("rejected", Cue.REJECTED),
            Map.entry("reject", Cue.REJECTED),
            Map.entry("rejection", Cue.REJECTED),
            Map.entry("withdrawn", Cue.WITHDRAWN),
            Map.entry("withdrew", Cue.WITHDRAWN),
            Map.entry("withdraw", Cue.WITHDRAWN));

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
            "targeting",
            "conforms",
            "previously",
            "builds");

    private static final Set<String> FORM =
            Set.of("style", "format", "template", "cls", "sty", "class", "latex", "macros");

    private static final Set<String> BETWEEN = Set.of(
            "at",
            "in",
            "to",
            "by",
            "for",
            "the",
            "ieee",
            "acm",
            "journal",
            "of",
            "on",
            "with",
            "into",
            "as",
            "a",
            "an",
            "publication",
            "presentation",
            "publishing",
            "inclusion",
            "appear",
            "annual",
            "upcoming",
            "proceedings",
            "proceeding",
            "proc",
            "conference",
            "poster",
            "oral",
            "spotlight",
            "talk",
            "paper",
            "full",
            "short",
            "long",
            "regular",
            "st",
            "nd",
            "rd",
            "th",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "mdpi",
            "springer",
            "elsevier",
            "wiley",
            "international",
            "prestigious",
            "peer",
            "be",
            "published",
            "presented",
            "/",
            "-",
            "\"",
            "“",
            "`",
            "‘",
            "'",
            ":");

    private static final Set<String> PRESENTED =
            Set.of("presented", "presentation", "given", "poster", "talk", "oral", "appears", "appear", "press");

    /** How many tokens behind a name a cue still speaks of it. */
    private static final int REACH = 8;

    static Cue of(Mention mention) {
        Clause clause = mention.clause();
        for (int i = clause.first(); i < clause.end(); i++) {
            String word = clause.token(i).lower();
            if (word.equals("workshop") || word.equals("workshops") || word.equals(":")) {
                break;
            }
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
        if (cue == Cue.SUBMITTED && isAcceptedLater(mention)) {
            return Cue.ACCEPTED;
        }
        return cue == Cue.NONE ? behind(mention) : cue;
    }

    /** {@code submitted to it in May, accepted in July}. */
    private static boolean isAcceptedLater(Mention mention) {
        Clause clause = mention.clause();
        for (int i = mention.end(); i < clause.end(); i++) {
            if (clause.token(i).lower().equals("accepted") && !isNegated(clause, i)) {
                return i + 1 >= clause.end()
                        || clause.token(i + 1).kind() != Token.Kind.WORD
                        || clause.token(i + 1).lower().equals("on")
                        || (i + 3 < clause.end()
                                && clause.token(i + 2).lower().equals("publication")
                                && !Set.of("in", "by", "at", "to")
                                        .contains(clause.token(i + 3).lower()))
                        || Mention.isMonth(clause.token(i + 1))
                        || (i + 2 < clause.end() && Mention.isMonth(clause.token(i + 2)));
            }
        }
        return false;
    }

    /** The nearest cue; of several in a row, such as {@code submitted to the proceedings of}, the first. */
    private static Cue before(Mention mention) {
        Clause clause = mention.clause();
        for (int i = mention.first() - 1; i >= clause.first(); i--) {
            Cue cue = at(clause, i);
            if (cue != Cue.NONE) {
                return strongest(clause, i, cue);
            }
        }
        return Cue.NONE;
    }

    /** {@code proceedings paper submitted to}: that it is accepted is said least clearly. */
    private static Cue strongest(Clause clause, int nearest, Cue cue) {
        Cue strongest = cue;
        int first = cueBefore(clause, nearest);
        for (int i = nearest; first >= 0 && i >= first; i--) {
            Cue other = at(clause, i);
            if (other != Cue.NONE && (strongest == Cue.ACCEPTED || other == Cue.SILENT)) {
                strongest = other;
            }
        }
        return strongest;
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
            case ACCEPTED -> isNegated(clause, index) ? Cue.SILENT : isOfAuthors(clause, index) ? Cue.NONE : cue;
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

    /** {@code contributed equally}, {@code equal contribution}. */
    private static boolean isOfAuthors(Clause clause, int index) {
        return lower(clause, index).startsWith("contribut")
                && (lower(clause, index + 1).equals("equally")
                        || lower(clause, index - 1).equals("equal"));
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
        return directly(mention.clause(), mention.first()).status() != null;
    }

    /** The cue before a name from which nothing but small words parts it. */
    static Cue directly(Clause clause, int first) {
        int at = cueBefore(clause, first);
        return at < 0 ? Cue.NONE : at(clause, at);
    }

    /** Whether the name stands behind {@code published in} or {@code accepted for publication in}. */
    static boolean isPublication(Clause clause, int first) {
        int cue = cueBefore(clause, first);
        for (int i = Math.max(cue, clause.first()); i < first; i++) {
            String word = clause.token(i).lower();
            if (word.equals("publication") || word.equals("published") || word.equals("journal")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name stands behind {@code presented in}, behind which places stand too. */
    static boolean isPresented(Clause clause, int first) {
        int cue = cueBefore(clause, first);
        return cue >= 0 && PRESENTED.contains(clause.token(cue).lower());
    }

    /** Whether the cue before a name is about publishing and a preposition stands behind it. */
    static boolean leadsTo(Clause clause, int first) {
        int cue = cueBefore(clause, first);
        if (cue < 0
                || clause.token(cue).lower().startsWith("contribut")
                || clause.token(cue).lower().equals("camera")) {
            return false;
        }
        for (int i = cue + 1; i < first; i++) {
            if (Set.of("in", "by", "to", "at", "for", "on", "as")
                    .contains(clause.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    static boolean isCue(Token token) {
        return WORDS.containsKey(token.lower());
    }

    /** Whether a cue stands anywhere before in the clause. */
    static boolean isSaidBefore(Clause clause, int first) {
        for (int i = first - 1; i >= clause.first(); i--) {
            if (at(clause, i) != Cue.NONE) {
                return true;
            }
        }
        return false;
    }

    private static int cueBefore(Clause clause, int first) {
        int found = -1;
        for (int i = first - 1; i >= clause.first(); i--) {
            Token token = clause.token(i);
            boolean cue = at(clause, i) != Cue.NONE;
            if (cue) {
                found = i;
            }
            boolean between =
                    BETWEEN.contains(token.lower()) || token.kind() == Token.Kind.NUMBER || isRoman(token.text());
            if ((!cue && !between) || (found >= 0 && !between)) {
                break;
            }
        }
        return found;
    }

    private static boolean isRoman(String word) {
        return word.chars().allMatch(c -> "IVXL".indexOf(c) >= 0);
    }

    private static String lower(Clause clause, int index) {
        return clause.contains(index) ? clause.token(index).lower() : "";
    }
}
