package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueGazetteer.Kind;
import dev.abstracts.enrich.venue.VenueGazetteer.Match;
import java.util.List;
import java.util.Set;

/** Of the venues named in a clause, which one holds the workshops that are named beside it: the conference counts, they do not. */
final class WorkshopHosts {

    private static final Set<String> WORKSHOP = Set.of("workshop", "workshops");

    private WorkshopHosts() {}

    /** Leaves the hosts among the events, and all journals. */
    static void keep(Clause clause, List<Match> all) {
        dropGuests(clause, all);
        boolean host = all.stream().anyMatch(match -> isHost(clause, match));
        if (host && all.size() > 1) {
            all.removeIf(match -> match.alias().entry().kind() != Kind.JOURNAL && !isHost(clause, match));
        }
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
            if (isHostOf(clause, all.subList(0, i), all.get(i))) {
                all.subList(0, i).clear();
                return;
            }
        }
    }

    /** What stands before {@code @}, and an acronym that is not listed before {@code at}, is a workshop of the known conference. */
    private static boolean isHostOf(Clause clause, List<Match> guests, Match host) {
        int end = guests.getLast().end();
        for (int at = host.first() - 1; at >= end && at > host.first() - 4; at--) {
            if (clause.token(at).isSign('@')) {
                return true;
            }
        }
        boolean known = !host.stated()
                && host.alias().entry().kind() == Kind.CONFERENCE
                && guests.stream()
                        .allMatch(
                                guest -> guest.stated() && guest.alias().entry().kind() != Kind.JOURNAL);
        if (!known || host.alias().ambiguous()) {
            return false;
        }
        int at = host.first() - 1;
        while (at > end
                && (Opening.isFiller(clause.token(at)) || clause.lower(at).equals("the"))) {
            at--;
        }
        boolean workshop = WORKSHOP.contains(clause.lower(at - 1)) || WORKSHOP.contains(clause.lower(host.end() + 1));
        if (clause.token(at).isSign('(') && workshop) {
            return true;
        }
        boolean joined = clause.lower(at).equals("at") || (clause.token(at).isSign(',') && at == host.first() - 1);
        boolean year = true;
        for (int i = end; i < at; i++) {
            year &= !clause.token(i).isWord();
        }
        return joined && (year || WORKSHOP.contains(clause.lower(at - 1)));
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
        if (match.stated() && isTitledWorkshop(clause, match.end())) {
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

    /** {@code TW: Workshop on Tea - ICML 2026}. */
    private static boolean isTitledWorkshop(Clause clause, int end) {
        if (end >= clause.end()
                || !(clause.token(end).isSign(':') || clause.token(end).isSign('-'))) {
            return false;
        }
        for (int i = end + 1; i < Math.min(clause.end(), end + 5); i++) {
            if (WORKSHOP.contains(clause.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code BioNLP Workshop at ACL 2026}. */
    private static boolean isAtAnother(Clause clause, int workshop) {
        return workshop + 1 < clause.end()
                && Set.of("at", "@", "in", "co", "held", "colocated", ",", "of")
                        .contains(clause.token(workshop + 1).lower());
    }
}
