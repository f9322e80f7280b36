package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueGazetteer.Kind;
import dev.abstracts.enrich.venue.VenueGazetteer.Match;
import dev.abstracts.enrich.venue.VenueWords.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of journals that are not listed: by their head word, in quotes, or right behind {@code accepted for publication in}. */
final class StatedJournals {

    private static final int LONGEST_BARE = 12;
    private static final int LONGEST_QUOTED = 9;
    private static final String QUOTES = "\"“”`'’‘";
    private static final Set<String> STRONG = Set.of("journal", "transactions", "trans", "annals");

    private final VenueWords words = VenueWords.listed();
    private final VenueGazetteer gazetteer;

    StatedJournals(VenueGazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** {@code the journal "Tea Studies"}. */
    @Nullable
    Match quoted(String text, Clause clause, int head) {
        int open = head + 1;
        if (!clause.token(head).lower().equals("journal")
                || open + 1 >= clause.end()
                || QUOTES.indexOf(clause.token(open).text().charAt(0)) < 0
                || !LeadingCue.isAnywhereBefore(clause, head)) {
            return null;
        }
        for (int i = open + 2; i < Math.min(clause.end(), open + LONGEST_QUOTED); i++) {
            if (QUOTES.indexOf(clause.token(i).text().charAt(0)) >= 0) {
                Match known = gazetteer.named(clause, open + 1, i);
                if (known != null) {
                    return StatedNames.match(known.alias().entry(), head, i + 1, null);
                }
                String name = Names.tidy(
                        text.substring(clause.token(open).end(), clause.token(i).start()));
                return name.isEmpty() ? null : StatedNames.match(name, Kind.JOURNAL, head, i + 1, null);
            }
        }
        return null;
    }

    /** By its head word: {@code Journal of Tea}. */
    @Nullable
    Match at(String text, Clause clause, NamePhrase phrase) {
        boolean stated = LeadingCue.of(clause, phrase.first()).status() != null;
        boolean opens = Opening.isAt(clause, phrase.first())
                && isStrong(clause, phrase)
                && StatedNames.endsWell(clause, phrase.end());
        if (!stated && !opens && !isSaidBehind(clause, phrase)) {
            return null;
        }
        int end = stated && clause.token(phrase.end() - 1).kind() == Token.Kind.WORD
                ? phrase.joinedEnd(clause, words)
                : phrase.end();
        String name = end == phrase.end() ? phrase.name(text, clause) : name(text, clause, phrase.first(), end);
        return StatedNames.match(name, Kind.JOURNAL, phrase.first(), end, null);
    }

    /** A capitalised name without a head word, right behind what only names of venues stand behind. */
    @Nullable
    Match bare(String text, Clause clause, NamePhrase phrase) {
        int first = phrase.first();
        if (isSaidBehind(clause, phrase)) {
            return StatedNames.match(phrase.name(text, clause), Kind.JOURNAL, first, phrase.end(), null);
        }
        int end = phrase.joinedEnd(clause, words);
        if (LeadingCue.of(clause, first).status() == null
                || !LeadingCue.leadsTo(clause, first)
                || LeadingCue.isPresented(clause, first)
                || end - first > LONGEST_BARE
                || isIssueOf(clause, end)
                || isTrack(clause, first, end)
                || isSponsored(clause, first, end)
                || Years.within(clause, first, end) != null
                || isAuthor(clause, end)
                || !StatedNames.endsWell(clause, end)) {
            return null;
        }
        boolean word = end - first == 1;
        Token only = clause.token(first);
        if (word && (only.text().length() < 3 || words.is(Role.PUBLISHER, only) || words.is(Role.SPONSOR, only))) {
            return null;
        }
        boolean acronym =
                only.text().length() > 1 && Character.isUpperCase(only.text().charAt(1));
        boolean journal = !word || !acronym || only.text().startsWith("J") || LeadingCue.isPublication(clause, first);
        int start = first;
        while (start + 1 < end
                && words.is(Role.PUBLISHER, clause.token(start))
                && !words.is(Role.SPONSOR, clause.token(start))
                && !clause.token(start + 1).lower().equals("in")) {
            start++;
        }
        String name = word ? phrase.name(text, clause) : name(text, clause, start, end);
        return StatedNames.match(name, journal ? Kind.JOURNAL : Kind.CONFERENCE, first, end, null);
    }

    private static String name(String text, Clause clause, int first, int end) {
        return Names.tidy(text.substring(
                clause.token(first).start(), clause.token(end - 1).end()));
    }

    /** {@code Tea and Kettles (accepted for publication)}, which opens its clause. */
    private static boolean isSaidBehind(Clause clause, NamePhrase phrase) {
        int end = phrase.end();
        return phrase.first() == clause.first()
                && end - phrase.first() > 1
                && end + 1 < clause.end()
                && clause.token(end).isSign('(')
                && clause.token(end + 1).lower().startsWith("accept");
    }

    /** {@code Kettle special issue in Tea Studies}. */
    private static boolean isIssueOf(Clause clause, int end) {
        return clause.lower(end).equals("special") && Set.of("in", "of").contains(clause.lower(end + 2));
    }

    /** {@code accepted for publication on the Tea Track}, {@code on Pots in Practice (PIP) track}. */
    private static boolean isTrack(Clause clause, int first, int end) {
        String behind = clause.lower(end + 2).equals(")") ? clause.lower(end + 3) : clause.lower(end);
        boolean track = Set.of("track", "workshop", "workshops").contains(behind);
        for (int i = first; i < end; i++) {
            track |= clause.lower(i).equals("track");
        }
        return track;
    }

    /** {@code IEEE/ACM TEAPOT}: what stands behind the sponsors is the name. */
    private boolean isSponsored(Clause clause, int first, int end) {
        int at = first;
        while (at < end
                && (words.is(Role.SPONSOR, clause.token(at)) || clause.token(at).isSign('/'))) {
            at++;
        }
        Acronym acronym = at > first && at < end ? Acronym.at(clause, words, at) : null;
        return acronym != null && acronym.end() == end;
    }

    /** {@code published in Pot, O., et al.}: the editor of a book. */
    private static boolean isAuthor(Clause clause, int end) {
        return end + 2 < clause.end()
                && clause.token(end).isSign(',')
                && clause.token(end + 1).text().length() == 1
                && clause.token(end + 2).isSign('.');
    }

    private static boolean isStrong(Clause clause, NamePhrase phrase) {
        for (int i = phrase.first(); i < phrase.end(); i++) {
            if (STRONG.contains(clause.token(i).lower())) {
                return phrase.end() - phrase.first() > 2;
            }
        }
        return false;
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
                ? StatedNames.match(phrase.name(text, reference), Kind.JOURNAL, phrase.first(), phrase.end(), null)
                : null;
    }
}
