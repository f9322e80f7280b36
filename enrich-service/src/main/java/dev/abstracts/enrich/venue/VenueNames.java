package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueGazetteer.Alias;
import dev.abstracts.enrich.venue.VenueGazetteer.Kind;
import dev.abstracts.enrich.venue.VenueGazetteer.Match;
import dev.abstracts.enrich.venue.VenueWords.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of venues in a clause: those of the gazetteer, and those that only the words around them tell to be names. */
final class VenueNames {

    private static final Set<String> BEHIND =
            Set.of("letters", "letter", "journal", "main", "section", "paper", "findings");

    private static final Set<String> FILLERS = Set.of(
            "international",
            "annual",
            "meeting",
            "st",
            "nd",
            "rd",
            "th",
            "european",
            "proceedings",
            "findings",
            "taylor",
            "francis",
            "nature",
            "industry",
            "tutorial",
            "track",
            "main",
            "chapter");

    private final VenueWords words = VenueWords.listed();
    private final VenueGazetteer gazetteer;
    private final StatedNames stated;

    VenueNames(VenueGazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.stated = new StatedNames(gazetteer);
    }

    /** From left to right, none inside another. */
    List<Match> in(String text, Clause clause) {
        List<Match> all = new ArrayList<>(gazetteer.find(clause));
        all.removeIf(match -> isField(clause, match));
        for (Match name : stated.in(text, clause)) {
            List<Match> inside =
                    all.stream().filter(match -> overlap(match, name)).toList();
            boolean nothingNew = inside.stream()
                    .anyMatch(match -> match.first() <= name.first()
                            && match.end() >= name.end()
                            && match.alias().entry().equals(name.alias().entry()));
            if (nothingNew) {
                continue;
            }
            if (inside.stream().anyMatch(match -> isJournalBefore(match, name))) {
                continue;
            }
            Match workshops = workshopsOf(clause, inside, name);
            if (workshops != null) {
                all.removeAll(inside);
                all.add(workshops);
                continue;
            }
            Match sure = inside.size() == 1 ? said(clause, inside.getFirst(), name) : null;
            if (sure != null && isWhole(clause, inside, name)) {
                all.removeAll(inside);
                all.add(sure);
            } else if (inside.isEmpty() || !(isWhole(clause, inside, name) || isWorkshopOf(clause, inside, name))) {
                all.removeAll(inside);
                all.add(name.from(inside));
            }
        }
        all.sort(Comparator.comparingInt(Match::first));
        if (all.size() > 1) {
            WorkshopHosts.keep(clause, all);
        }
        return all;
    }

    /** {@code Society of Tea}: the field, not the journal. */
    private boolean isField(Clause clause, Match known) {
        int before = known.first() - 1;
        return known.alias().entry().kind() == Kind.JOURNAL
                && known.end() - known.first() == 1
                && clause.lower(before).equals("of")
                && clause.contains(before - 1)
                && words.is(Role.ORGANISATION, clause.token(before - 1));
    }

    /** {@code Proceedings of the ACM on Tea (TEA 2026)}: the journal's name begins before what looks like an event's. */
    private static boolean isJournalBefore(Match known, Match name) {
        return known.alias().entry().kind() == Kind.JOURNAL
                && !known.alias().ambiguous()
                && known.first() < name.first()
                && known.end() > name.first() + 1;
    }

    /** A known event whose name may mean other things, where it is called one: {@code Symposium on Tea} for {@code Tea}. */
    private @Nullable Match said(Clause clause, Match known, Match name) {
        boolean events = known.alias().entry().kind() != Kind.JOURNAL
                && name.alias().entry().kind() != Kind.JOURNAL
                && hasHead(clause, name);
        return known.alias().ambiguous() && events
                ? new Match(
                        new Alias(known.alias().entry(), false, Set.of()),
                        name.first(),
                        name.end(),
                        known.workshops(),
                        name.year(),
                        true)
                : null;
    }

    private static boolean hasBracket(Clause clause, Match name) {
        for (int i = name.first(); i < name.end(); i++) {
            if (clause.token(i).isSign('(')) {
                return true;
            }
        }
        return false;
    }

    private boolean hasHead(Clause clause, Match name) {
        for (int i = name.first(); i < name.end(); i++) {
            if (words.is(Role.EVENT, clause.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** Those of a journal reference: what stands before its first number is a name, listed or not. */
    List<Match> inReference(String text, Clause reference) {
        List<Match> all = in(text, reference);
        Match leading = all.isEmpty() ? stated.leading(text, reference) : null;
        return leading == null ? all : List.of(leading);
    }

    private static boolean overlap(Match a, Match b) {
        return a.first() < b.end() && b.first() < a.end();
    }

    /** {@code ICML Workshop on Tea}, {@code NeurIPS Tea Workshop}: the conference is named by its acronym. */
    private boolean isWorkshopOf(Clause clause, List<Match> known, Match name) {
        if (isSame(known, name)) {
            return false;
        }
        boolean workshop = false;
        for (int i = name.first(); i < name.end(); i++) {
            workshop |= WorkshopNames.isWorkshop(clause.token(i));
        }
        boolean bare = !workshop;
        for (int i = name.first(); i < name.end(); i++) {
            bare &= !Set.of(
                            "conference",
                            "symposium",
                            "journal",
                            "transactions",
                            "congress",
                            "meeting",
                            "letters",
                            "review")
                    .contains(clause.token(i).lower());
        }
        boolean needsAcronym = workshop;
        return (workshop || bare)
                && known.stream()
                        .anyMatch(match -> (!needsAcronym || isAcronymOfHost(clause, match))
                                && (needsAcronym
                                        ? match.alias().entry().kind() != Kind.JOURNAL
                                        : !match.alias().ambiguous()
                                                && (match.alias().entry().kind() != Kind.JOURNAL
                                                        || !hasBracket(clause, name))));
    }

    /** Not the {@code Models} and {@code Hadron} of {@code Workshop on Language Models and Hadron Physics}. */
    private boolean isAcronymOfHost(Clause clause, Match known) {
        boolean exact = known.alias().words().isEmpty()
                || known.alias().words().contains(clause.token(known.first()).text());
        return known.end() - known.first() == 1
                && (!known.alias().ambiguous()
                        || (exact
                                && !(clause.contains(known.first() - 1)
                                        && words.is(Role.JOINT, clause.token(known.first() - 1)))));
    }

    /** {@code IEEE TEA Workshops}, {@code Symposium on Tea Workshops}: all that is said beside a known name is that. */
    private @Nullable Match workshopsOf(Clause clause, List<Match> inside, Match name) {
        Match known = inside.size() == 1 ? inside.getFirst() : null;
        if (known == null
                || known.alias().entry().kind() == Kind.JOURNAL
                || known.end() != name.end() - 1
                || !WorkshopNames.isWorkshop(clause.token(known.end()))) {
            return null;
        }
        for (int i = name.first(); i < known.first(); i++) {
            if (!isFiller(clause, i, known.first())) {
                return null;
            }
        }
        return new Match(
                new Alias(known.alias().entry(), false, Set.of()),
                name.first(),
                known.end(),
                known.workshops(),
                name.year(),
                false);
    }

    /** Whether the known names say all that the longer one does: the rest are ordinals, sponsors, "annual meeting" and the like. */
    private boolean isWhole(Clause clause, List<Match> inside, Match name) {
        boolean event = name.alias().entry().kind() != Kind.JOURNAL && name.end() - name.first() > 1;
        List<Match> known = inside.stream()
                .filter(match -> !event || match.alias().entry().kind() != Kind.JOURNAL)
                .toList();
        if (known.isEmpty() || isSame(known, name)) {
            return false;
        }
        int last = known.getLast().end();
        for (int i = name.first(); i < name.end(); i++) {
            int at = i;
            if (at >= last
                    && isPlace(clause, at, name.end())
                    && known.stream().noneMatch(match -> match.alias().ambiguous())) {
                return true;
            }
            if (known.stream().noneMatch(match -> at >= match.first() && at < match.end())
                    && !isFiller(clause, at, known.getFirst().first())) {
                return false;
            }
        }
        return true;
    }

    /** {@code in Delft}, {@code in New Delft}: no part of a name. */
    private static boolean isPlace(Clause clause, int in, int end) {
        return clause.lower(in).equals("in")
                && end - in <= 3
                && clause.contains(in + 1)
                && clause.token(in + 1).isCapitalised();
    }

    private static boolean isSame(List<Match> known, Match name) {
        return known.stream()
                .anyMatch(match -> match.alias().entry().equals(name.alias().entry()));
    }

    private boolean isFiller(Clause clause, int index, int firstKnown) {
        Token token = clause.token(index);
        return token.kind() != Token.Kind.WORD
                || (words.is(Role.EVENT, token) && !WorkshopNames.isWorkshop(token))
                || (words.is(Role.JOINT, token)
                        && (index < firstKnown || token.lower().equals("and")))
                || words.is(Role.SPONSOR, token)
                || words.is(Role.PUBLISHER, token)
                || (index > firstKnown && BEHIND.contains(token.lower()))
                || FILLERS.contains(token.lower());
    }
}
