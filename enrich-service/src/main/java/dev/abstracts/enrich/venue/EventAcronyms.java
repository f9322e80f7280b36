package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueGazetteer.Kind;
import dev.abstracts.enrich.venue.VenueGazetteer.Match;
import dev.abstracts.enrich.venue.VenueWords.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The acronym of an event beside its name: {@code Symposium on Tea: Pots and Kettles (STPK 2025)}, {@code Workshop DynTea25}. */
final class EventAcronyms {

    private static final Set<String> SUBTITLE = Set.of(":", "-", "–", "at", "in", ",");
    private static final int BRACKET_WITHIN = 24;

    private final VenueWords words = VenueWords.listed();
    private final VenueGazetteer gazetteer;

    EventAcronyms(VenueGazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Behind the name in brackets, or one of its words with a year behind it. */
    @Nullable
    Acronym of(Clause clause, NamePhrase phrase) {
        for (int i = phrase.first(); i < phrase.end(); i++) {
            Acronym last = Acronym.at(clause, words, i);
            if (last != null
                    && last.year() != null
                    && (last.end() == phrase.end() || last.yearEnd() == phrase.end() || i == phrase.first())) {
                return last;
            }
        }
        int at = subtitleEnd(clause, phrase.end());
        while (at < Math.min(clause.end(), phrase.end() + BRACKET_WITHIN)
                && (clause.token(at).isSign(',')
                        || clause.token(at).isSign('"')
                        || Years.fourDigits(clause.token(at)) != null)) {
            at++;
        }
        if (at >= clause.end()
                || !(clause.token(at).isSign('(') || clause.token(at).isSign('{'))) {
            return null;
        }
        return inBrackets(clause, at + 1);
    }

    /** The short name in brackets behind it, where that is listed: {@code Conference on Tea and Pots (Tea Matter 2025)}. */
    @Nullable
    Match listed(Clause clause, NamePhrase phrase) {
        int open = phrase.end();
        if (open + 1 >= clause.end() || !clause.token(open).isSign('(')) {
            return null;
        }
        Clause behind = new Clause(clause.tokens(), open + 1, Math.min(clause.end(), open + 6));
        return gazetteer.find(behind).stream()
                .filter(match -> match.first() == open + 1
                        && match.alias().entry().kind() != Kind.JOURNAL
                        && !isHost(clause, match.end()))
                .findFirst()
                .orElse(null);
    }

    /** The one that begins behind a bracket. */
    @Nullable
    Acronym inBrackets(Clause clause, int first) {
        int at = first;
        Acronym whole = at < clause.end() ? Acronym.at(clause, words, at) : null;
        if (whole != null && gazetteer.named(clause, whole.first(), whole.end()) != null) {
            return isHost(clause, whole.end()) ? null : whole;
        }
        while (at + 1 < clause.end()
                && (words.is(Role.SPONSOR, clause.token(at))
                        || clause.token(at).isSign('/')
                        || clause.token(at).isSign('-'))) {
            at++;
        }
        Acronym acronym = at < clause.end() ? Acronym.at(clause, words, at) : null;
        if (acronym == null && at < clause.end()) {
            acronym = Acronym.at(clause, words, at, 1);
            acronym = acronym == null || acronym.year() == null ? null : acronym;
        }
        if (acronym == null || isNumberOfAction(clause, acronym)) {
            return null;
        }
        if (acronym.yearEnd() >= clause.end()) {
            return acronym;
        }
        Token next = clause.token(acronym.yearEnd());
        return next.isWord() && acronym.year() == null ? null : acronym;
    }

    /** {@code OPAL workshop (TEA 2025 Workshops and Tutorials)}: behind the name of the conference. */
    private static boolean isHost(Clause clause, int end) {
        Years.Found year = Years.behind(clause.tokens(), end, Math.min(clause.end(), end + 2));
        return year != null
                && clause.contains(year.index() + 1)
                && WorkshopNames.isWorkshop(clause.token(year.index() + 1));
    }

    /** {@code CA21106}. */
    private static boolean isNumberOfAction(Clause clause, Acronym acronym) {
        Token last = clause.token(acronym.end() - 1);
        return last.kind() == Token.Kind.NUMBER && last.text().length() > 4;
    }

    /** {@code Tea: Leaves, Pots and Kettles (TLPK 2025)}: where the bracket begins, else where the subtitle does. */
    private int subtitleEnd(Clause clause, int end) {
        if (!SUBTITLE.contains(clause.lower(end))) {
            return end;
        }
        for (int i = end + 1; i < Math.min(clause.end(), end + 20); i++) {
            Token token = clause.token(i);
            if (token.isSign('(')) {
                return i;
            }
            if (token.kind() == Token.Kind.NUMBER
                    || words.is(Role.EVENT, token)
                    || token.lower().equals("track")
                    || Cue.isOne(token)) {
                return end;
            }
        }
        return end;
    }
}
