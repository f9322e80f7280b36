package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.StatusCues.Cue;
import dev.abstracts.enrich.venue.VenueGazetteer.Alias;
import dev.abstracts.enrich.venue.VenueGazetteer.Entry;
import dev.abstracts.enrich.venue.VenueGazetteer.Kind;
import dev.abstracts.enrich.venue.VenueGazetteer.Match;
import dev.abstracts.enrich.venue.VenueWords.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of venues that are not in the gazetteer, where the words around them leave no doubt: the name of an event or of a
 * journal by its head word ({@code accepted to the International Symposium on Tea (IST 2024)}), an acronym with its year
 * ({@code accepted at IC2E 2025}), and any capitalised name right behind {@code accepted for publication in}.
 */
final class StatedNames {

    private static final Set<String> PREPOSITIONS = Set.of("at", "in", "to", "by", "for", "of", "on", "the");

    private static final Set<String> ORDINALS = Set.of(
            "st",
            "nd",
            "rd",
            "th",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "annual",
            "upcoming",
            "forthcoming");

    private static final Set<String> MAY_FOLLOW = Set.of(
            "as",
            "in",
            "and",
            "on",
            "special",
            "journal",
            "magazine",
            "for",
            "with",
            "after",
            "by",
            "published",
            "volume",
            "vol",
            "under",
            "conference",
            "proceedings",
            "at",
            "but",
            "accepted",
            "issue",
            "(",
            ",",
            ".",
            "-",
            "–",
            ":",
            "[",
            "\"",
            "'",
            "”",
            "’",
            "@",
            "/");

    /** Words of a text that is about no venue's paper. */
    private static final Set<String> NO_PAPER =
            Set.of("thesis", "dissertation", "white", "whitepaper", "book", "chapter");

    private static final Set<String> SUBTITLE = Set.of(":", "-", "–", "at", "in", ",");

    private static final int LONGEST_BARE = 9;
    private static final int LONGEST_QUOTED = 22;

    private final VenueWords words;
    private final VenueGazetteer gazetteer;

    StatedNames(VenueWords words, VenueGazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
    }

    List<Match> in(String text, Clause clause) {
        List<Match> found = new ArrayList<>(2);
        for (int i = clause.first(); i < clause.end(); i++) {
            if (NO_PAPER.contains(clause.token(i).lower())) {
                return List.of();
            }
        }
        int at = clause.first();
        while (at < clause.end()) {
            Match match = clause.token(at).kind() == Token.Kind.SIGN ? null : at(text, clause, at);
            if (match != null) {
                found.add(match);
            }
            at = match == null ? at + 1 : match.end();
        }
        return found;
    }

    private @Nullable Match at(String text, Clause clause, int first) {
        Match quoted = words.is(Role.EVENT, clause.token(first)) ? quoted(text, clause, first) : null;
        if (quoted != null) {
            return quoted;
        }
        NamePhrase phrase = NamePhrase.at(clause, words, first);
        Acronym acronym = Acronym.at(clause, words, first);
        boolean spie = clause.token(first).text().equals("SPIE");
        if (phrase != null && !phrase.other() && phrase.telling() > 0 && (!spie || phrase.journal())) {
            Match match = phrase.event()
                    ? event(text, clause, phrase)
                    : phrase.journal() ? journal(text, clause, phrase) : null;
            if (match != null) {
                return match;
            }
        }
        if (phrase != null && !phrase.journal() && spie) {
            return leads(clause, first) || StatusCues.directly(clause, first).status() != null
                    ? spie(clause, phrase)
                    : null;
        }
        Match match = acronym == null ? null : acronym(text, clause, acronym);
        return match != null || phrase == null || phrase.event() || phrase.journal()
                ? match
                : bare(text, clause, phrase);
    }

    /** {@code conference "Tea and Kettles"}, where the comment says what the conference has to do with the paper. */
    private @Nullable Match quoted(String text, Clause clause, int head) {
        int open = head + 1;
        if (open >= clause.end()
                || "\"“„`‘'".indexOf(clause.token(open).text().charAt(0)) < 0
                || !StatusCues.isSaidBefore(clause, head)) {
            return null;
        }
        for (int i = open + 2; i < Math.min(clause.end(), open + LONGEST_QUOTED); i++) {
            if ("\"”’'".indexOf(clause.token(i).text().charAt(0)) >= 0
                    && clause.token(i - 1).kind() != Token.Kind.SIGN) {
                Integer dated = Years.fourDigits(clause.token(i - 1));
                String name = Names.tidy(text.substring(
                        clause.token(open).end(),
                        clause.token(dated == null ? i : i - 1).start()));
                Acronym acronym = i + 2 < clause.end() && clause.token(i + 1).isSign('(')
                        ? Acronym.at(clause, words, i + 2)
                        : null;
                return acronym == null
                        ? match(entry(name, Kind.CONFERENCE), head, i + 1, dated)
                        : match(
                                entry(acronym.name(text, clause), Kind.CONFERENCE),
                                head,
                                acronym.end(),
                                acronym.year());
            }
        }
        return null;
    }

    /** Its many conferences are one venue. */
    private @Nullable Match spie(Clause clause, NamePhrase phrase) {
        Match spie = gazetteer.named(clause, phrase.first(), phrase.first() + 1);
        Clause behind = new Clause(clause.tokens(), phrase.first() + 1, phrase.end());
        boolean other =
                phrase.end() > phrase.first() + 1 && !gazetteer.find(behind).isEmpty();
        return spie == null || other ? null : match(spie.alias().entry(), phrase.first(), phrase.end(), null);
    }

    private @Nullable Match event(String text, Clause clause, NamePhrase phrase) {
        boolean direct = StatusCues.directly(clause, phrase.first()) != Cue.NONE;
        if (!direct
                && !(leads(clause, phrase.first()) && isTitled(clause, phrase))
                && !isSaid(clause, phrase.first())) {
            return null;
        }
        Acronym acronym = acronymOf(clause, phrase);
        if (acronym == null) {
            return match(entry(phrase.name(text, clause), Kind.CONFERENCE), phrase.first(), phrase.end(), null);
        }
        Match known = gazetteer.named(clause, acronym.first(), acronym.end());
        if (known != null && acronym.first() == phrase.first()) {
            return null;
        }
        Entry entry = known == null
                ? entry(acronym.name(text, clause), Kind.CONFERENCE)
                : known.alias().entry();
        Integer year = acronym.year() == null
                ? yearWithin(clause, /* first= */ phrase.end(), /* end= */ acronym.first())
                : acronym.year();
        int end = Math.max(phrase.end(), acronym.year() == null ? acronym.yearEnd() : acronym.end());
        return new Match(
                new Alias(entry, false, Set.of()), phrase.first(), end, known != null && known.workshops(), year, true);
    }

    /** Not {@code Conference Reflection}: what begins with its head goes on with a preposition. */
    private boolean isTitled(Clause clause, NamePhrase phrase) {
        return !words.is(Role.EVENT, clause.token(phrase.first()))
                || PREPOSITIONS.contains(clause.token(phrase.first() + 1).lower());
    }

    /** Behind a preposition, in a clause that speaks of publishing or presenting before. */
    private boolean isSaid(Clause clause, int first) {
        int back = first - 1;
        while (back >= clause.first()
                && (isFiller(clause.token(back)) || clause.token(back).lower().equals("the"))) {
            back--;
        }
        return back >= clause.first()
                && Set.of("at", "in", "to", "of", "@")
                        .contains(clause.token(back).lower())
                && StatusCues.isSaidBefore(clause, back);
    }

    private static @Nullable Integer yearWithin(Clause clause, int first, int end) {
        for (int i = first; i < end; i++) {
            Integer year = Years.fourDigits(clause.token(i));
            if (year != null) {
                return year;
            }
        }
        return null;
    }

    /** Behind the name in brackets, or its last word with a year behind it. */
    private @Nullable Acronym acronymOf(Clause clause, NamePhrase phrase) {
        for (int i = phrase.first(); i < phrase.end(); i++) {
            Acronym last = Acronym.at(clause, words, i);
            if (last != null && last.year() != null && (last.end() == phrase.end() || i == phrase.first())) {
                return last;
            }
        }
        int at = subtitleEnd(clause, phrase.end());
        while (at < Math.min(clause.end(), phrase.end() + 24)
                && (clause.token(at).isSign(',')
                        || clause.token(at).isSign('"')
                        || Years.fourDigits(clause.token(at)) != null)) {
            at++;
        }
        if (at >= clause.end() || !clause.token(at).isSign('(')) {
            return null;
        }
        at++;
        Acronym whole = at < clause.end() ? Acronym.at(clause, words, at) : null;
        if (whole != null && gazetteer.named(clause, whole.first(), whole.end()) != null) {
            return whole;
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
        if (acronym == null || acronym.yearEnd() >= clause.end()) {
            return acronym;
        }
        Token next = clause.token(acronym.yearEnd());
        return next.isWord() && acronym.year() == null ? null : acronym;
    }

    /** {@code Tea: Leaves, Pots and Kettles (TLPK 2025)}: where the bracket begins, else where the subtitle does. */
    private int subtitleEnd(Clause clause, int end) {
        if (end >= clause.end() || !SUBTITLE.contains(clause.token(end).lower())) {
            return end;
        }
        for (int i = end + 1; i < Math.min(clause.end(), end + 20); i++) {
            Token token = clause.token(i);
            if (token.isSign('(')) {
                return i;
            }
            if (token.kind() == Token.Kind.NUMBER || words.is(Role.EVENT, token) || StatusCues.isCue(token)) {
                return end;
            }
        }
        return end;
    }

    private @Nullable Match journal(String text, Clause clause, NamePhrase phrase) {
        boolean stated = StatusCues.directly(clause, phrase.first()).status() != null;
        boolean opens = leads(clause, phrase.first()) && isStrong(clause, phrase) && endsWell(clause, phrase.end());
        return stated || opens
                ? match(entry(phrase.name(text, clause), Kind.JOURNAL), phrase.first(), phrase.end(), null)
                : null;
    }

    private static boolean isStrong(Clause clause, NamePhrase phrase) {
        for (int i = phrase.first(); i < phrase.end(); i++) {
            if (Set.of("journal", "transactions", "trans", "annals")
                    .contains(clause.token(i).lower())) {
                return phrase.end() - phrase.first() > 2;
            }
        }
        return false;
    }

    /** {@code IC2E 2025} behind "accepted at" or alone in its part of the comment. */
    private @Nullable Match acronym(String text, Clause clause, Acronym acronym) {
        Integer before = acronym.year() == null ? yearBefore(clause, acronym.first()) : null;
        Integer year = acronym.year() == null ? before : acronym.year();
        if (year == null || gazetteer.named(clause, acronym.first(), acronym.end()) != null) {
            return null;
        }
        int back = acronym.first() - 1;
        while (back >= clause.first() && isFiller(clause.token(back))) {
            back--;
        }
        boolean opens = back < clause.first()
                || clause.token(back).isSign(',')
                || clause.token(back).isSign(':');
        boolean stated = StatusCues.directly(clause, acronym.first()).status() != null;
        boolean named = back >= clause.first()
                && (PREPOSITIONS.contains(clause.token(back).lower())
                        || clause.token(back).isSign('@')
                        || clause.token(back).isSign('('));
        boolean said = (named || opens) && StatusCues.isSaidBefore(clause, acronym.first());
        if (before != null && goesOn(clause, acronym.end())) {
            return null;
        }
        boolean alone = opens && before == null && standsAlone(clause, acronym);
        if (!stated && !said && !alone) {
            return null;
        }
        return match(entry(acronym.name(text, clause), Kind.CONFERENCE), acronym.first(), acronym.end(), year);
    }

    /** {@code 2025 QCD session}: what stands behind the year is no name. */
    private static boolean goesOn(Clause clause, int end) {
        return end < clause.end()
                && clause.token(end).isWord()
                && Character.isLowerCase(clause.token(end).text().charAt(0))
                && !MAY_FOLLOW.contains(clause.token(end).lower());
    }

    private boolean isFiller(Token token) {
        return words.is(Role.SPONSOR, token)
                || token.isSign('/')
                || token.kind() == Token.Kind.NUMBER
                || ORDINALS.contains(token.lower());
    }

    private static @Nullable Integer yearBefore(Clause clause, int first) {
        for (int i = first - 1; i >= Math.max(clause.first(), first - 4); i--) {
            Integer year = Years.fourDigits(clause.token(i));
            if (year != null) {
                return year;
            }
            if (!Set.of("ieee", "acm", "/", "ifip", "the")
                    .contains(clause.token(i).lower())) {
                return null;
            }
        }
        return null;
    }

    private static boolean standsAlone(Clause clause, Acronym acronym) {
        int end = acronym.yearEnd();
        return end >= clause.end()
                || clause.token(end).isSign(',')
                || clause.token(end).isSign('(')
                || Set.of(
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
                                "talk")
                        .contains(clause.token(end).lower());
    }

    /** A capitalised name without a head word, right behind what only names of venues stand behind. */
    private @Nullable Match bare(String text, Clause clause, NamePhrase phrase) {
        Cue cue = StatusCues.directly(clause, phrase.first());
        if (cue.status() == null
                || !StatusCues.leadsTo(clause, phrase.first())
                || phrase.other()
                || phrase.telling() == 0
                || phrase.end() - phrase.first() > LONGEST_BARE) {
            return null;
        }
        Integer year = phrase.end() < clause.end() ? Years.fourDigits(clause.token(phrase.end())) : null;
        if (year != null) {
            int first = phrase.first();
            while (first + 1 < phrase.end()
                    && words.is(Role.SPONSOR, clause.token(first))
                    && Acronym.at(clause, words, first + 1) != null) {
                first++;
            }
            String name = Names.tidy(text.substring(
                    clause.token(first).start(), clause.token(phrase.end() - 1).end()));
            return match(entry(name, Kind.CONFERENCE), first, phrase.end(), year);
        }
        if (phrase.end() < clause.end() && clause.token(phrase.end()).isSign('(')) {
            Acronym acronym = acronymOf(clause, phrase);
            if (acronym != null && acronym.year() != null) {
                return match(
                        entry(acronym.name(text, clause), Kind.CONFERENCE),
                        phrase.first(),
                        acronym.end(),
                        acronym.year());
            }
        }
        if (isIssueOf(clause, phrase.end())) {
            return null;
        }
        boolean publication = StatusCues.isPublication(clause, phrase.first());
        boolean word = phrase.end() - phrase.first() == 1;
        if (!endsWell(clause, phrase.end()) || StatusCues.isPresented(clause, phrase.first())) {
            return null;
        }
        Token only = clause.token(phrase.first());
        if (word && (only.text().length() < 3 || words.is(Role.PUBLISHER, only) || words.is(Role.SPONSOR, only))) {
            return null;
        }
        boolean capitals =
                only.text().length() > 1 && Character.isUpperCase(only.text().charAt(1));
        Kind kind = publication || !(word && capitals) ? Kind.JOURNAL : Kind.CONFERENCE;
        int first = phrase.first();
        while (first + 1 < phrase.end()
                && words.is(Role.PUBLISHER, clause.token(first))
                && !words.is(Role.SPONSOR, clause.token(first))) {
            first++;
        }
        String name = Names.tidy(text.substring(
                clause.token(first).start(), clause.token(phrase.end() - 1).end()));
        return match(entry(word ? phrase.name(text, clause) : name, kind), phrase.first(), phrase.end(), null);
    }

    /** {@code Kettle special issue in Tea Studies}. */
    private static boolean isIssueOf(Clause clause, int end) {
        return end + 2 < clause.end()
                && clause.token(end).lower().equals("special")
                && Set.of("in", "of").contains(clause.token(end + 2).lower());
    }

    /** The journal of a reference: {@code Tea Studies 12 (2007) 1-8}. */
    @Nullable
    Match leading(String text, Clause reference) {
        NamePhrase phrase = NamePhrase.at(reference, words, reference.first());
        if (phrase == null || phrase.event() || phrase.other() || phrase.end() >= reference.end()) {
            return null;
        }
        if (phrase.telling() + (phrase.journal() ? 1 : 0) < 2) {
            return null;
        }
        Token next = reference.token(phrase.end());
        return next.kind() == Token.Kind.NUMBER || next.isSign(',') || next.isSign('(')
                ? match(entry(phrase.name(text, reference), Kind.JOURNAL), phrase.first(), phrase.end(), null)
                : null;
    }

    private static boolean endsWell(Clause clause, int end) {
        return end >= clause.end()
                || clause.token(end).kind() == Token.Kind.NUMBER
                || MAY_FOLLOW.contains(clause.token(end).lower());
    }

    /** Whether the name begins the clause or a part of it, but for numbers and sponsors. */
    private boolean leads(Clause clause, int first) {
        int back = first - 1;
        while (back >= clause.first()
                && (isFiller(clause.token(back))
                        || Set.of("the", "proceedings", "proc", "in", "of", "\"", "“", "'", ".")
                                .contains(clause.token(back).lower()))) {
            back--;
        }
        return back < clause.first()
                || clause.token(back).isSign(',')
                || clause.token(back).isSign(':')
                || clause.token(back).isSign('-');
    }

    private static Entry entry(String name, Kind kind) {
        return new Entry(VenueGazetteer.id(name), name, kind);
    }

    private static Match match(Entry entry, int first, int end, @Nullable Integer year) {
        return new Match(new Alias(entry, false, Set.of()), first, end, false, year, true);
    }
}
