package dev.abstracts.enrich.venue;

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

    /** Words of a text that is about no venue's paper. */
    private static final Set<String> NO_PAPER =
            Set.of("thesis", "dissertation", "white", "whitepaper", "book", "chapter");

    private final VenueWords words = VenueWords.listed();
    private final StatedEvents events;
    private final StatedAcronyms acronyms;
    private final StatedJournals journals;

    StatedNames(VenueGazetteer gazetteer) {
        this.events = new StatedEvents(gazetteer);
        this.acronyms = new StatedAcronyms(gazetteer);
        this.journals = new StatedJournals(gazetteer);
    }

    List<Match> in(String text, Clause clause) {
        for (int i = clause.first(); i < clause.end(); i++) {
            if (NO_PAPER.contains(clause.token(i).lower())) {
                return List.of();
            }
        }
        List<Match> found = new ArrayList<>(2);
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
        Match quoted = events.quoted(text, clause, first);
        if (quoted == null) {
            quoted = journals.quoted(text, clause, first);
        }
        if (quoted != null) {
            return quoted;
        }
        NamePhrase phrase = NamePhrase.at(clause, words, first);
        boolean spie = clause.token(first).text().equals("SPIE");
        if (phrase != null && !phrase.other() && phrase.telling() > 0 && (!spie || phrase.journal())) {
            Match match = phrase.event()
                    ? events.at(text, clause, phrase)
                    : phrase.journal() ? journals.at(text, clause, phrase) : null;
            if (match != null) {
                return match;
            }
        }
        if (phrase != null && !phrase.journal() && spie) {
            return events.spie(clause, phrase);
        }
        Match explained = events.explained(text, clause, first);
        if (explained != null) {
            return explained;
        }
        Acronym acronym = Acronym.at(clause, words, first);
        Match match = acronym == null ? null : acronyms.at(text, clause, acronym);
        if (match == null && acronym == null) {
            match = acronyms.small(text, clause, first);
        }
        if (match != null || phrase == null || phrase.event() || phrase.journal() || phrase.other()) {
            return match;
        }
        Match dated = phrase.telling() == 0 ? null : events.dated(text, clause, phrase);
        return dated == null && phrase.telling() > 0 ? journals.bare(text, clause, phrase) : dated;
    }

    /** The journal of a reference: {@code Tea Studies 12 (2007) 1-8}. */
    @Nullable
    Match leading(String text, Clause reference) {
        return journals.leading(text, reference);
    }

    static Match match(String name, Kind kind, int first, int end, @Nullable Integer year) {
        return match(new Entry(VenueGazetteer.id(name), name, kind), first, end, year);
    }

    static Match match(Entry entry, int first, int end, @Nullable Integer year) {
        return new Match(new Alias(entry, false, Set.of()), first, end, false, year, true);
    }

    /** Whether a name may end there, because of what stands behind it. */
    static boolean endsWell(Clause clause, int end) {
        if (end >= clause.end() || clause.token(end).kind() == Token.Kind.NUMBER) {
            return true;
        }
        Token next = clause.token(end);
        return next.kind() == Token.Kind.SIGN
                ? "(,.-–:[\"'”’@/".indexOf(next.text().charAt(0)) >= 0
                : VenueWords.listed().is(Role.AFTER_STATED, next);
    }
}
