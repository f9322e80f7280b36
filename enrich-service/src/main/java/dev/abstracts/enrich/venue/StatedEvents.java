package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueGazetteer.Alias;
import dev.abstracts.enrich.venue.VenueGazetteer.Entry;
import dev.abstracts.enrich.venue.VenueGazetteer.Kind;
import dev.abstracts.enrich.venue.VenueGazetteer.Match;
import dev.abstracts.enrich.venue.VenueWords.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of conferences and workshops that are not listed: by their head word, in quotes, with an acronym or a year behind them. */
final class StatedEvents {

    private static final Set<String> PREPOSITIONS = Set.of("at", "in", "to", "by", "for", "of", "on", "the");
    private static final String OPEN = "\"“„`‘'";
    private static final String CLOSE = "\"”’'";
    private static final int LONGEST_QUOTED = 22;
    private static final int LONGEST_EXPLAINED = 20;
    private static final int LONGEST_DATED = 9;

    private final VenueWords words = VenueWords.listed();
    private final VenueGazetteer gazetteer;
    private final EventAcronyms acronyms;

    StatedEvents(VenueGazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.acronyms = new EventAcronyms(gazetteer);
    }

    /** {@code conference "Tea and Kettles"}, where the comment says what the conference has to do with the paper. */
    @Nullable
    Match quoted(String text, Clause clause, int head) {
        int open = head + 1;
        if (!words.is(Role.EVENT, clause.token(head))
                || open >= clause.end()
                || OPEN.indexOf(clause.token(open).text().charAt(0)) < 0
                || !LeadingCue.isAnywhereBefore(clause, head)) {
            return null;
        }
        for (int i = open + 2; i < Math.min(clause.end(), open + LONGEST_QUOTED); i++) {
            if (CLOSE.indexOf(clause.token(i).text().charAt(0)) >= 0
                    && clause.token(i - 1).kind() != Token.Kind.SIGN) {
                Integer dated = Years.fourDigits(clause.token(i - 1));
                String name = Names.tidy(text.substring(
                        clause.token(open).end(),
                        clause.token(dated == null ? i : i - 1).start()));
                Acronym acronym = i + 2 < clause.end() && clause.token(i + 1).isSign('(')
                        ? Acronym.at(clause, words, i + 2)
                        : null;
                return acronym == null
                        ? StatedNames.match(name, Kind.CONFERENCE, head, i + 1, dated)
                        : StatedNames.match(
                                acronym.name(text, clause), Kind.CONFERENCE, head, acronym.end(), acronym.year());
            }
        }
        return null;
    }

    /** The many conferences of SPIE are one venue. */
    @Nullable
    Match spie(Clause clause, NamePhrase phrase) {
        if (!Opening.isAt(clause, phrase.first())
                && LeadingCue.of(clause, phrase.first()).status() == null) {
            return null;
        }
        Match spie = gazetteer.named(clause, phrase.first(), phrase.first() + 1);
        Clause behind = new Clause(clause.tokens(), phrase.first() + 1, phrase.end());
        boolean other = phrase.end() > phrase.first() + 1
                && gazetteer.find(behind).stream()
                        .anyMatch(match -> !match.alias().ambiguous());
        return spie == null || other
                ? null
                : StatedNames.match(spie.alias().entry(), phrase.first(), phrase.end(), null);
    }

    /** By its head word: {@code Symposium on Tea and Kettles (STK 2025)}. */
    @Nullable
    Match at(String text, Clause clause, NamePhrase phrase) {
        if (!isVenueOfPaper(clause, phrase.first(), isTitled(clause, phrase))) {
            return null;
        }
        Acronym acronym = acronyms.of(clause, phrase);
        Match listed = acronym == null ? acronyms.listed(clause, phrase) : null;
        if (listed != null) {
            return StatedNames.match(listed.alias().entry(), phrase.first(), listed.end(), null);
        }
        if (acronym == null) {
            return StatedNames.match(phrase.name(text, clause), Kind.CONFERENCE, phrase.first(), phrase.end(), null);
        }
        Match known = gazetteer.named(clause, acronym.first(), acronym.end());
        if (known != null && (acronym.first() == phrase.first() || isHost(clause, acronym.first()))) {
            return null;
        }
        Integer year = acronym.year() == null ? Years.within(clause, phrase.end(), acronym.first()) : acronym.year();
        int end = Math.max(phrase.end(), acronym.year() == null ? acronym.yearEnd() : acronym.end());
        return new Match(
                new Alias(entry(text, clause, acronym), false, Set.of()),
                phrase.first(),
                end,
                known != null && known.workshops(),
                year,
                true);
    }

    /** {@code TeaNLP workshop for ACL 2025}, {@code TeaNLP workshop ACL 2025}. */
    private static boolean isHost(Clause clause, int acronym) {
        int before = Set.of("for", "at", "@", "in").contains(clause.lower(acronym - 1)) ? acronym - 2 : acronym - 1;
        return clause.contains(before - 1)
                && WorkshopNames.isWorkshop(clause.token(before))
                && clause.token(before - 1).isWord()
                && !Opening.isFiller(clause.token(before - 1));
    }

    private Entry entry(String text, Clause clause, Acronym acronym) {
        Match known = gazetteer.named(clause, acronym.first(), acronym.end());
        String name = acronym.name(text, clause);
        return known == null
                ? new Entry(VenueGazetteer.id(name), name, Kind.CONFERENCE)
                : known.alias().entry();
    }

    /** {@code workshop on the physics of tea (WPT 2025)}: the words of the name are as others, what is in brackets is not. */
    @Nullable
    Match explained(String text, Clause clause, int first) {
        if (!words.is(Role.EVENT, clause.token(first))
                || !Set.of("on", "for", "of", "in").contains(clause.lower(first + 1))) {
            return null;
        }
        int start = first;
        while (start > clause.first()
                && Set.of("international", "annual", "joint", "european").contains(clause.lower(start - 1))) {
            start--;
        }
        for (int i = first + 2; i < Math.min(clause.end(), first + LONGEST_EXPLAINED); i++) {
            Token token = clause.token(i);
            if (token.isSign('(')) {
                Acronym acronym = i + 1 < clause.end() ? Acronym.at(clause, words, i + 1) : null;
                return acronym != null && isVenueOfPaper(clause, start, true)
                        ? StatedNames.match(
                                entry(text, clause, acronym),
                                start,
                                Math.max(acronym.end(), acronym.yearEnd()),
                                acronym.year())
                        : null;
            }
            boolean inName =
                    token.isWord() && !Cue.isOne(token) && !Set.of("at", "by").contains(token.lower());
            if (!inName && !token.isSign('-') && !token.isSign(',') && !token.isSign('&')) {
                return null;
            }
        }
        return null;
    }

    /** {@code accepted at Modern Tea 2025}, {@code accepted at Tea Days (TD 2025)}: a name without a head word, with its year. */
    @Nullable
    Match dated(String text, Clause clause, NamePhrase phrase) {
        int first = phrase.first();
        int end = phrase.joinedEnd(clause, words);
        if (end - first > LONGEST_DATED || end >= clause.end()) {
            return null;
        }
        boolean said = LeadingCue.of(clause, first).status() != null
                && (LeadingCue.leadsTo(clause, first) || LeadingCue.isProceedings(clause, first));
        Integer year = Years.fourDigits(clause.token(end));
        if (year != null && (said || isRegional(clause, phrase))) {
            while (first + 1 < end
                    && words.is(Role.SPONSOR, clause.token(first))
                    && Acronym.at(clause, words, first + 1) != null) {
                first++;
            }
            String name = Names.tidy(text.substring(
                    clause.token(first).start(), clause.token(end - 1).end()));
            return StatedNames.match(name, Kind.CONFERENCE, first, end, year);
        }
        if (said && end - first > 1 && clause.token(end).isSign('(')) {
            Acronym acronym = acronyms.inBrackets(clause, end + 1);
            Integer dated = acronym == null ? null : yearOf(clause, acronym);
            boolean workshop = acronym != null
                    && clause.contains(acronym.yearEnd() + 1)
                    && WorkshopNames.isWorkshop(clause.token(acronym.yearEnd() + 1))
                    && acronym.yearEnd() + 2 >= clause.end();
            if (acronym != null && (dated != null || workshop)) {
                return StatedNames.match(entry(text, clause, acronym), first, acronym.end(), dated);
            }
        }
        return null;
    }

    /** In the brackets or right behind them. */
    private static @Nullable Integer yearOf(Clause clause, Acronym acronym) {
        int behind = acronym.yearEnd() + 1;
        return acronym.year() != null || behind >= clause.end()
                ? acronym.year()
                : Years.fourDigits(clause.token(behind));
    }

    /** {@code TEACon Europe 2025}, where it is all that its part of the comment says. */
    private boolean isRegional(Clause clause, NamePhrase phrase) {
        int behind = phrase.end() + 1;
        boolean ends = behind >= clause.end()
                || ",;(.".indexOf(clause.token(behind).text().charAt(0)) >= 0;
        return ends
                && phrase.end() - phrase.first() == 2
                && words.is(Role.REGION, clause.token(phrase.end() - 1))
                && Acronym.at(clause, words, phrase.first()) != null
                && Opening.isAt(clause, phrase.first());
    }

    private boolean isVenueOfPaper(Clause clause, int first, boolean titled) {
        return LeadingCue.of(clause, first) != Cue.NONE
                || (Opening.isAt(clause, first) && titled)
                || isSaid(clause, first);
    }

    /** Not {@code Conference Reflection}: what begins with its head goes on with a preposition. */
    private boolean isTitled(Clause clause, NamePhrase phrase) {
        return !words.is(Role.EVENT, clause.token(phrase.first()))
                || PREPOSITIONS.contains(clause.lower(phrase.first() + 1))
                || clause.lower(phrase.first() + 1).equals("de");
    }

    /** Behind a preposition, in a clause that speaks of publishing or presenting before. */
    private static boolean isSaid(Clause clause, int first) {
        int back = first - 1;
        while (back >= clause.first()
                && (Opening.isFiller(clause.token(back))
                        || clause.token(back).lower().equals("the"))) {
            back--;
        }
        return back >= clause.first()
                && Set.of("at", "in", "to", "of", "@")
                        .contains(clause.token(back).lower())
                && LeadingCue.isAnywhereBefore(clause, back);
    }
}
