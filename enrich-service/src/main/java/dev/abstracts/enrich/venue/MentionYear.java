package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueGazetteer.Kind;
import dev.abstracts.enrich.venue.VenueGazetteer.Match;
import dev.abstracts.enrich.venue.VenueWords.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The year of a venue that is named in a clause: right behind its name, in it, before it, else somewhere near.
 *
 * @param beside whether it stands right beside the name
 * @param end index behind the last token of the name and of the year right behind it
 */
record MentionYear(@Nullable Integer year, boolean beside, int end) {

    /** How far from the name a year of the same clause is still taken for the venue's. */
    private static final int WITHIN = 12;

    private static final int OF_JOURNAL_WITHIN = 10;

    private static final int OF_WORKSHOP_WITHIN = 30;

    private static final int BEFORE_WITHIN = 12;

    private static final int REFERENCE_WITHIN = 8;

    private static final VenueWords WORDS = VenueWords.listed();

    private static final Set<String> ACCEPTING = Set.of("accepted", "published", "appear", "press", "acceptance");

    static MentionYear of(Clause clause, Match match) {
        boolean event = match.alias().entry().kind() != Kind.JOURNAL;
        Years.Found behind = Years.behind(clause.tokens(), match.end(), clause.end());
        if (behind == null && event) {
            behind = behindTrack(clause, match.end());
        }
        if (behind != null) {
            boolean far = behind.index() > match.end() + 2;
            return new MentionYear(behind.year(), true, far ? match.end() : behind.index() + 1);
        }
        Integer beside = match.year() != null ? match.year() : before(clause, match.first());
        if (beside != null) {
            return new MentionYear(beside, true, match.end());
        }
        Integer near = behind(clause, match.end(), event);
        return new MentionYear(near == null && event ? onlyYear(clause, match.first()) : near, false, match.end());
    }

    /** {@code 2025 IEEE 12th International}. */
    private static @Nullable Integer before(Clause clause, int first) {
        for (int i = first - 1; i >= Math.max(clause.first(), first - BEFORE_WITHIN); i--) {
            Token token = clause.token(i);
            Integer year = Years.fourDigits(token);
            if (year != null) {
                return WORDS.is(Role.MONTH, clause.lower(i - 1)) ? null : year;
            }
            boolean passable = token.kind() == Token.Kind.NUMBER
                    || token.isSign('/')
                    || token.isSign('-')
                    || WORDS.is(Role.BEFORE_NAME, token);
            if (!passable) {
                return null;
            }
        }
        return null;
    }

    /** A day on which the paper was sent is no year of the venue. */
    private static @Nullable Integer behind(Clause clause, int end, boolean event) {
        boolean accepted = event || isReference(clause, end);
        for (int i = clause.first(); i < end; i++) {
            accepted |= ACCEPTING.contains(clause.token(i).lower());
        }
        boolean workshop = end < clause.end() && WorkshopNames.isWorkshop(clause.token(end));
        int within = workshop ? OF_WORKSHOP_WITHIN : event || isReference(clause, end) ? WITHIN : OF_JOURNAL_WITHIN;
        int limit = Math.min(clause.end(), end + within);
        for (int i = end; i < limit; i++) {
            String word = clause.token(i).lower();
            accepted = !word.startsWith("submi") && (accepted || ACCEPTING.contains(word));
            Integer year = accepted ? Years.fourDigits(clause.token(i)) : null;
            if (year != null) {
                return year;
            }
        }
        return null;
    }

    /** A volume and a page behind the name: {@code 12, 160}, {@code D76:013009}, {@code Volume 3, Issue 1}. */
    static boolean isReference(Clause clause, int end) {
        int numbers = 0;
        for (int i = end; i < Math.min(clause.end(), end + REFERENCE_WITHIN) && numbers < 2; i++) {
            Token token = clause.token(i);
            boolean passed = (token.kind() == Token.Kind.SIGN
                            && ",:.()".indexOf(token.text().charAt(0)) >= 0)
                    || WORDS.is(Role.REFERENCE, token);
            boolean decimal = i > end + 1
                    && clause.token(i - 1).isSign('.')
                    && clause.token(i - 1).start() == clause.token(i - 2).end()
                    && clause.token(i - 2).kind() == Token.Kind.NUMBER;
            if (token.kind() == Token.Kind.NUMBER) {
                numbers += decimal ? 0 : 1;
            } else if (!passed) {
                return numbers >= 2;
            }
        }
        return numbers >= 2;
    }

    /** {@code ACL Findings 2025}, {@code KDD Research Track 2025}, {@code MobiSys Workshop '26}. */
    private static Years.@Nullable Found behindTrack(Clause clause, int end) {
        for (int i = end; i < Math.min(clause.end(), end + 4); i++) {
            Token token = clause.token(i);
            Integer year = Years.fourDigits(token);
            if (year != null) {
                return i > end ? new Years.Found(year, i + 2) : null;
            }
            boolean passed = token.kind() == Token.Kind.SIGN
                    ? ",()-".indexOf(token.text().charAt(0)) >= 0
                    : WORDS.is(Role.TRACK, token);
            if (!passed) {
                Years.Found shortYear = i > end ? Years.behind(clause.tokens(), i, clause.end()) : null;
                return shortYear == null ? null : new Years.Found(shortYear.year(), shortYear.index() + 2);
            }
        }
        return null;
    }

    /** {@code 2025 Workshop on Tea at ICML}: the only year before the name. */
    private static @Nullable Integer onlyYear(Clause clause, int first) {
        Integer only = null;
        boolean workshop = false;
        for (int i = clause.first(); i < first; i++) {
            workshop |= WorkshopNames.isWorkshop(clause.token(i));
            Integer year = Years.fourDigits(clause.token(i));
            if (year != null && only != null) {
                return null;
            }
            only = year == null ? only : year;
        }
        return workshop ? only : null;
    }
}
