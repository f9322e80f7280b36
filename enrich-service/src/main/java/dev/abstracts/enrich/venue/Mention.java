package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueGazetteer.Entry;
import dev.abstracts.enrich.venue.VenueGazetteer.Kind;
import dev.abstracts.enrich.venue.VenueGazetteer.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A venue named in a clause, once or in full and again in short: {@code Conference on Computer Vision (ICCV 2021)}.
 *
 * @param first index of the first token of its name
 * @param end index behind the last token of its name and year
 * @param year beside its name
 * @param yearBeside whether the year stands right beside the name, not just in the same clause
 * @param workshops whether it was named as the venue's workshops
 * @param exact whether the letters' case is as the name is written
 * @param ambiguous whether its name means other things too
 * @param stated whether the words around it, not the gazetteer, tell that it is a venue
 * @param paired whether another venue is named with it, of which the same is said: {@code RA-L and ICRA}
 */
record Mention(
        Clause clause,
        Entry entry,
        int first,
        int end,
        @Nullable Integer year,
        boolean yearBeside,
        boolean workshops,
        boolean exact,
        boolean ambiguous,
        boolean stated,
        boolean paired) {

    static List<Mention> in(Clause clause, List<Match> matches) {
        List<Mention> mentions = new ArrayList<>();
        for (Match match : matches) {
            Mention mention = of(clause, match);
            Mention before = mentions.isEmpty() ? null : mentions.getLast();
            if (before != null && before.entry().equals(mention.entry())) {
                mentions.set(mentions.size() - 1, before.and(mention));
            } else if (before != null && isPair(before, mention)) {
                mentions.set(mentions.size() - 1, before.inPair());
                mentions.add(mention.inPair());
            } else {
                mentions.add(mention);
            }
        }
        return mentions;
    }

    private static boolean isPair(Mention a, Mention b) {
        boolean both = b.first - a.end == 1
                && Set.of("and", "&", "/", "+").contains(a.clause.token(a.end).lower());
        boolean sponsored = b.first > 0
                && Set.of("ieee", "acm").contains(a.clause.token(b.first - 1).lower());
        boolean unlike = (a.entry.kind() == Kind.JOURNAL) != (b.entry.kind() == Kind.JOURNAL)
                && (!a.ambiguous || a.yearBeside)
                && (!b.ambiguous || b.yearBeside || sponsored);
        for (int i = a.end; unlike && i < b.first; i++) {
            unlike = Set.of("and", "&", ",", "(", ")", "/", "ieee", "acm")
                    .contains(a.clause.token(i).lower());
        }
        return both || unlike;
    }

    private static Mention of(Clause clause, Match match) {
        MentionYear year = MentionYear.of(clause, match);
        boolean exact = match.workshops()
                || match.alias().words().isEmpty()
                || match.end() - match.first() > 1
                || match.alias().words().contains(clause.token(match.first()).text());
        return new Mention(
                clause,
                match.alias().entry(),
                match.first(),
                year.end(),
                year.year(),
                year.beside(),
                match.workshops(),
                exact,
                match.alias().ambiguous(),
                match.stated(),
                false);
    }

    private Mention inPair() {
        return new Mention(clause, entry, first, end, year, yearBeside, workshops, exact, ambiguous, stated, true);
    }

    private Mention and(Mention other) {
        boolean otherYear = other.yearBeside || year == null;
        return new Mention(
                clause,
                entry,
                first,
                other.end,
                otherYear ? other.year : year,
                yearBeside || other.yearBeside,
                workshops || other.workshops,
                exact || other.exact,
                ambiguous && other.ambiguous,
                stated || other.stated,
                paired || other.paired);
    }

    boolean isAmbiguous() {
        return ambiguous || !exact;
    }

    int startOffset() {
        return clause.token(first).start();
    }

    int endOffset() {
        return clause.token(end - 1).end();
    }
}
