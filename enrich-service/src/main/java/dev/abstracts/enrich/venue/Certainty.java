package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueGazetteer.Kind;
import dev.abstracts.enrich.venue.VenueWords.Role;
import java.util.Set;

/** Whether words in a comment can only mean the venue that they name, and that the paper is or was to be there. */
final class Certainty {

    /** Words of a name that is written out. */
    private static final int FULL_NAME = 3;

    /** More words than these beside the name, and the clause says something else. */
    private static final int WORDS_BESIDE = 3;

    private static final VenueWords WORDS = VenueWords.listed();

    private static final Set<String> JOINTS = Set.of("for", "and", "of", "with", "&");
    private static final Set<String> ISSUE = Set.of("issue", "collection", "edition", "section", "series");
    private static final Set<String> SPECIAL = Set.of("special", "focus", "topical", "thematic");

    private Certainty() {}

    /** @param cue what is said of the venue */
    static boolean of(Mention mention, Cue cue) {
        Clause clause = mention.clause();
        boolean journal = mention.entry().kind() == Kind.JOURNAL;
        boolean exact = mention.exact();
        boolean directly = LeadingCue.of(clause, mention.first()).status() != null;
        if (mention.stated()) {
            return true;
        }
        if (mention.paired() && exact && (cue != Cue.NONE || journal)) {
            return true;
        }
        if (isNameOfAnother(mention)) {
            return false;
        }
        if (journal
                && MentionYear.isReference(clause, mention.end())
                && (mention.first() == clause.first() || cue != Cue.NONE)) {
            return exact && (!mention.ambiguous() || cue != Cue.NONE || mention.year() != null);
        }
        if (isSpecialIssue(mention)) {
            return exact;
        }
        if (mention.ambiguous()) {
            return exact
                    && (directly
                            || (mention.yearBeside() && !journal)
                            || (journal ? opensAndIsSaid(mention) : isWithWorkshop(mention)));
        }
        boolean fullName = !journal && mention.end() - mention.first() >= FULL_NAME;
        return mention.yearBeside()
                || (journal && directly)
                || (exact && (fullName || cue != Cue.NONE || standsAlone(mention) || opensWithWorkshop(mention)));
    }

    /** {@code AJ in press}, {@code Tea Studies (accepted)}, {@code Accepted, AJ}: nothing stands between the name and the cue. */
    private static boolean opensAndIsSaid(Mention mention) {
        Clause clause = mention.clause();
        if (!opensPart(mention)) {
            return false;
        }
        int behind = mention.end();
        if (behind < clause.end() && ("(,".indexOf(clause.token(behind).text().charAt(0)) >= 0)) {
            behind++;
        }
        if (Set.of("in", "under").contains(clause.lower(behind))) {
            behind++;
        }
        if (behind < clause.end() && Cue.at(clause, behind).status() != null) {
            return true;
        }
        int before = mention.first() - 2;
        return mention.end() == clause.end()
                && before >= clause.first()
                && clause.token(before + 1).isSign(',')
                && Cue.at(clause, before).status() != null;
    }

    private static boolean opensPart(Mention mention) {
        return mention.first() == mention.clause().first()
                || mention.clause().token(mention.first() - 1).isSign(',');
    }

    /** {@code Tea Special Issue "Kettles"}, {@code part of the Focus Issue of Tea}. */
    private static boolean isSpecialIssue(Mention mention) {
        Clause clause = mention.clause();
        int before = mention.first() - 1;
        while (Set.of("of", "in", "the").contains(clause.lower(before))) {
            before--;
        }
        return (SPECIAL.contains(clause.lower(mention.end())) && ISSUE.contains(clause.lower(mention.end() + 1)))
                || (before < mention.first() - 1
                        && ISSUE.contains(clause.lower(before))
                        && SPECIAL.contains(clause.lower(before - 1)));
    }

    /** {@code CVPR Workshop on Tea}. */
    private static boolean opensWithWorkshop(Mention mention) {
        return opensPart(mention) && isWithWorkshop(mention);
    }

    private static boolean isWithWorkshop(Mention mention) {
        Clause clause = mention.clause();
        int at = mention.end();
        // ICRA-TEA workshop
        if (at + 2 < clause.end()
                && clause.token(at).isSign('-')
                && clause.token(at + 1).isCapitalised()) {
            at += 2;
        }
        return at < clause.end() && WorkshopNames.isWorkshop(clause.token(at));
    }

    /**
     * Whether the words are the beginning of a longer name: {@code Nature Portfolio}, {@code International Conference on Machine
     * Learning for Networking}; or the end of one: {@code Springer Nature}. Single words that mean nothing else may be
     * followed by anything.
     */
    private static boolean isNameOfAnother(Mention mention) {
        Clause clause = mention.clause();
        int end = mention.end();
        boolean one = end - mention.first() == 1;
        boolean journal = mention.entry().kind() == Kind.JOURNAL;
        if (isEndOfAnother(mention)) {
            return true;
        }
        boolean word = one
                || clause.token(end - 1).isSign(')')
                || clause.token(end - 1).kind() == Token.Kind.NUMBER;
        if (end >= clause.end() || (word && !mention.ambiguous()) || (mention.yearBeside() && !one && !journal)) {
            return false;
        }
        Token next = clause.token(end);
        if ((!next.isWord() && !next.isSign('&')) || isNoName(next)) {
            return false;
        }
        boolean joined = JOINTS.contains(next.lower())
                && end + 1 < clause.end()
                && clause.token(end + 1).isCapitalised()
                && !isNoName(clause.token(end + 1));
        return next.isCapitalised() || joined;
    }

    /** {@code Springer Nature}, {@code Springer Proceedings in Physics}, {@code Symposium on Advanced Tea}. */
    private static boolean isEndOfAnother(Mention mention) {
        Clause clause = mention.clause();
        int before = mention.first() - 1;
        boolean one = mention.end() - mention.first() == 1;
        if (mention.entry().kind() != Kind.JOURNAL) {
            return false;
        }
        return (one && clause.lower(before).equals("springer"))
                || (one
                        && clause.lower(before).equals("in")
                        && clause.lower(before - 1).equals("proceedings"))
                || (clause.lower(before).equals("on")
                        && clause.contains(before - 1)
                        && WORDS.is(Role.EVENT, clause.token(before - 1)));
    }

    private static boolean isNoName(Token token) {
        return WORDS.is(Role.AFTER_NAME, token) || WORDS.is(Role.STOP, token);
    }

    /** Whether the clause says hardly more than the name. */
    private static boolean standsAlone(Mention mention) {
        Clause clause = mention.clause();
        int others = 0;
        for (int i = clause.first(); i < clause.end(); i++) {
            others += clause.token(i).isWord() && (i < mention.first() || i >= mention.end()) ? 1 : 0;
        }
        return others <= WORDS_BESIDE;
    }
}
