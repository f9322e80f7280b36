package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueGazetteer.Kind;
import dev.abstracts.enrich.venue.VenueGazetteer.Match;
import dev.abstracts.enrich.venue.VenueWords.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

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

    private static final Set<String> WORKSHOP = Set.of("workshop", "workshops");

    private final VenueWords words;
    private final VenueGazetteer gazetteer;
    private final StatedNames stated;

    VenueNames(VenueWords words, VenueGazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.stated = new StatedNames(words, gazetteer);
    }

    /** From left to right, none inside another. */
    List<Match> in(String text, Clause clause) {
        List<Match> known = gazetteer.find(clause);
        List<Match> all = new ArrayList<>(known);
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
            if (inside.isEmpty() || !(isWhole(clause, inside, name) || isWorkshopOf(clause, inside, name))) {
                all.removeAll(inside);
                all.add(name.from(inside));
            }
        }
        all.sort(Comparator.comparingInt(Match::first));
        if (all.size() > 1) {
            dropGuests(clause, all);
        }
        boolean host = all.stream().anyMatch(match -> isHost(clause, match));
        if (host && all.size() > 1) {
            all.removeIf(match -> match.alias().entry().kind() != Kind.JOURNAL && !isHost(clause, match));
        }
        return all;
    }

    /** {@code TeaWork 2026 @ ICML 2026}: what stands before the sign is a workshop. */
    private static void dropGuests(Clause clause, List<Match> all) {
        // Findings of the Association for Computational Linguistics: EMNLP 2025
        for (int i = 0; i + 1 < all.size(); i++) {
            int end = all.get(i).end();
            if (end + 1 == all.get(i + 1).first()
                    && clause.token(end).isSign(':')
                    && !all.get(i).stated()) {
                all.remove(i);
            }
        }
        for (int i = 1; i < all.size(); i++) {
            int at = all.get(i).first() - 1;
            while (at > clause.first()
                    && at > all.get(i).first() - 4
                    && !clause.token(at).isSign('@')) {
                at--;
            }
            if (at >= all.get(i - 1).end() && clause.token(at).isSign('@')) {
                all.subList(0, i).clear();
                return;
            }
        }
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
    private static boolean isWorkshopOf(Clause clause, List<Match> known, Match name) {
        if (isSame(known, name)) {
            return false;
        }
        boolean workshop = false;
        for (int i = name.first(); i < name.end(); i++) {
            workshop |= WORKSHOP.contains(clause.token(i).lower());
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
                        .anyMatch(match -> (!needsAcronym || match.end() - match.first() == 1)
                                && (needsAcronym
                                        ? match.alias().entry().kind() != Kind.JOURNAL
                                        : !match.alias().ambiguous()));
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
        for (int i = name.first(); i < name.end(); i++) {
            int at = i;
            if (known.stream().noneMatch(match -> at >= match.first() && at < match.end())
                    && !isFiller(clause, at, known.getFirst().first())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(List<Match> known, Match name) {
        return known.stream()
                .anyMatch(match -> match.alias().entry().equals(name.alias().entry()));
    }

    private boolean isFiller(Clause clause, int index, int firstKnown) {
        Token token = clause.token(index);
        return token.kind() != Token.Kind.WORD
                || (words.is(Role.EVENT, token) && !WORKSHOP.contains(token.lower()))
                || (words.is(Role.JOINT, token)
                        && (index < firstKnown || token.lower().equals("and")))
                || words.is(Role.SPONSOR, token)
                || words.is(Role.PUBLISHER, token)
                || (index > firstKnown && BEHIND.contains(token.lower()))
                || FILLERS.contains(token.lower());
    }

    /** A conference that is no workshop itself. */
    private static boolean isHost(Clause clause, Match match) {
        if (match.alias().entry().kind() != Kind.CONFERENCE) {
            return false;
        }
        if (match.alias().ambiguous()
                && !match.stated()
                && Years.behind(clause.tokens(), match.end(), clause.end()) == null) {
            return false;
        }
        if (match.stated()) {
            for (int i = match.first(); i < match.end(); i++) {
                if (WORKSHOP.contains(clause.token(i).lower())) {
                    return false;
                }
            }
        }
        int behind = match.end();
        while (behind < clause.end()
                && (clause.token(behind).isSign('\'') || clause.token(behind).kind() == Token.Kind.NUMBER)) {
            behind++;
        }
        return behind >= clause.end()
                || !WORKSHOP.contains(clause.token(behind).lower())
                || !isAtAnother(clause, behind);
    }

    /** {@code BioNLP Workshop at ACL 2026}. */
    private static boolean isAtAnother(Clause clause, int workshop) {
        return workshop + 1 < clause.end()
                && Set.of("at", "@", "in", "co", "held", "colocated", ",", "of")
                        .contains(clause.token(workshop + 1).lower());
    }
}
