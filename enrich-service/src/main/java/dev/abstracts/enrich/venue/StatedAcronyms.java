package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueGazetteer.Kind;
import dev.abstracts.enrich.venue.VenueGazetteer.Match;
import dev.abstracts.enrich.venue.VenueWords.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Acronyms of events that are not listed, with their year: behind {@code accepted at}, or alone in their part of the comment. */
final class StatedAcronyms {

    private static final Set<String> PREPOSITIONS =
            Set.of("at", "in", "to", "by", "for", "of", "on", "the", "@", "(", "-");

    private static final Set<String> BEHIND = Set.of(
            "paper",
            "workshop",
            "conference",
            "camera",
            "oral",
            "poster",
            "proceedings",
            "accepted",
            "submission",
            "technical",
            "spotlight",
            "talk",
            "preprint");

    private final VenueWords words = VenueWords.listed();
    private final VenueGazetteer gazetteer;

    StatedAcronyms(VenueGazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** {@code IC2E 2025}, {@code 2025 IC2E}. */
    @Nullable
    Match at(String text, Clause clause, Acronym acronym) {
        Integer before = acronym.year() == null ? yearBefore(clause, acronym.first()) : null;
        Integer year = acronym.year() == null ? before : acronym.year();
        if (year == null
                || gazetteer.named(clause, acronym.first(), acronym.end()) != null
                || (before != null && goesOn(clause, acronym.end()))) {
            return null;
        }
        return isVenueOfPaper(clause, acronym, before != null)
                ? StatedNames.match(acronym.name(text, clause), Kind.CONFERENCE, acronym.first(), acronym.end(), year)
                : null;
    }

    private boolean isVenueOfPaper(Clause clause, Acronym acronym, boolean yearBefore) {
        int first = acronym.first();
        if (LeadingCue.of(clause, first).status() != null) {
            return true;
        }
        int back = first - 1;
        while (back >= clause.first() && Opening.isFiller(clause.token(back))) {
            back--;
        }
        boolean opens = back < clause.first()
                || clause.token(back).isSign(',')
                || clause.token(back).isSign(':');
        boolean named = back >= clause.first()
                && PREPOSITIONS.contains(clause.token(back).lower());
        return ((named || opens) && LeadingCue.isAnywhereBefore(clause, first))
                || isPreprintFor(clause, back)
                || (opens && !yearBefore && standsAlone(clause, acronym));
    }

    /** {@code Preprint for TEA 2025}, {@code Pre-print of TEA 2025 proceedings}. */
    private static boolean isPreprintFor(Clause clause, int preposition) {
        String word = clause.lower(preposition - 1);
        return (clause.lower(preposition).equals("for")
                        || clause.lower(preposition).equals("of"))
                && (word.equals("preprint") || word.equals("print"));
    }

    /** {@code presented at teaCon 2025}: one capital is enough right behind a cue. */
    @Nullable
    Match small(String text, Clause clause, int first) {
        if (clause.token(first).isCapitalised() || LeadingCue.of(clause, first).status() == null) {
            return null;
        }
        Acronym acronym = Acronym.at(clause, words, first, 1);
        boolean listed = acronym != null && gazetteer.named(clause, acronym.first(), acronym.end()) != null;
        return acronym == null || acronym.year() == null || listed
                ? null
                : StatedNames.match(acronym.name(text, clause), Kind.CONFERENCE, first, acronym.end(), acronym.year());
    }

    /** {@code 2025 QCD session}: what stands behind the year is no name. */
    private boolean goesOn(Clause clause, int end) {
        return end < clause.end()
                && clause.token(end).isWord()
                && Character.isLowerCase(clause.token(end).text().charAt(0))
                && !words.is(Role.AFTER_STATED, clause.token(end));
    }

    private static @Nullable Integer yearBefore(Clause clause, int first) {
        for (int i = first - 1; i >= Math.max(clause.first(), first - 6); i--) {
            Integer year = Years.fourDigits(clause.token(i));
            if (year != null) {
                return year;
            }
            if (!Set.of("ieee", "acm", "/", "ifip", "the", "cic", "cvf")
                    .contains(clause.token(i).lower())) {
                return null;
            }
        }
        return null;
    }

    private boolean standsAlone(Clause clause, Acronym acronym) {
        int end = acronym.yearEnd();
        return end >= clause.end()
                || clause.token(end).isSign(',')
                || clause.token(end).isSign('(')
                || BEHIND.contains(clause.token(end).lower())
                || isTitleBehind(clause, end);
    }

    /** {@code TEA 2025 - 15th International Workshop on Tea}. */
    private boolean isTitleBehind(Clause clause, int end) {
        if (clause.token(end).kind() != Token.Kind.SIGN
                || "-–:".indexOf(clause.token(end).text().charAt(0)) < 0) {
            return false;
        }
        for (int i = end + 1; i < Math.min(clause.end(), end + 9); i++) {
            if (words.is(Role.EVENT, clause.token(i))) {
                return true;
            }
        }
        return false;
    }
}
