package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueGazetteer.Kind;
import dev.abstracts.enrich.venue.VenueGazetteer.Match;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The workshop of a venue at which a paper appears: {@code Safe AI} of {@code Safe AI workshop at AAAI 2020}, {@code Machine
 * Learning for Health} of {@code NeurIPS 2019 Workshop on Machine Learning for Health}. One without a name is called
 * {@code Workshop}, so that its papers are not taken for those of the main conference.
 */
final class WorkshopNames {

    private static final String UNNAMED = "Workshop";
    private static final VenueWords WORDS = VenueWords.listed();

    private static final Set<String> WORKSHOP = Set.of("workshop", "workshops");
    private static final Set<String> OF_WORKSHOPS = Set.of("paper", "papers", "version", "submission", "poster");
    private static final Set<String> KINDS = Set.of("interactive", "virtual", "online", "satellite", "tutorial");
    private static final Set<String> AT = Set.of("at", "@");
    private static final Set<String> ENDS_NAME =
            Set.of("at", "held", "co", "colocated", "during", "within", "conjunction", "organized", "organised");

    private final Presentations presentations;
    private final VenueGazetteer gazetteer;

    /** @param presentations whose words name no workshop: {@code oral at}, {@code SEIP} */
    WorkshopNames(Presentations presentations, VenueGazetteer gazetteer) {
        this.presentations = presentations;
        this.gazetteer = gazetteer;
    }

    static boolean isWorkshop(Token token) {
        return WORKSHOP.contains(token.lower());
    }

    /** Absent when the paper is at the venue itself. */
    @Nullable
    String of(String text, Mention mention) {
        Clause clause = mention.clause();
        int workshop = workshop(clause, mention);
        if (workshop < 0) {
            String without = withoutTheWord(text, mention);
            without = without == null ? listed(text, mention) : without;
            return without == null && mention.workshops() ? UNNAMED : without;
        }
        String named = workshop < mention.first()
                ? WorkshopTitle.before(text, clause, clause.first(), workshop)
                : WorkshopTitle.before(text, clause, mention.end(), workshop);
        if (named.isEmpty() || KINDS.contains(named.toLowerCase(Locale.ROOT))) {
            named = behind(text, mention, workshop);
        }
        if (named.isEmpty()) {
            String beside = withoutTheWord(text, mention);
            named = beside == null ? "" : beside;
        }
        if (named.isEmpty() && workshop >= mention.end()) {
            named = WorkshopTitle.guest(text, clause, mention.first());
        }
        return named.isEmpty() ? UNNAMED : named;
    }

    /** {@code ICML ES-Tea 2025}, {@code MisD @ ICWSM 2025}, {@code accepted to TeaNLP at ACL 2025}. */
    private @Nullable String withoutTheWord(String text, Mention mention) {
        String beside = acronymBeside(text, mention);
        if (beside != null) {
            return beside;
        }
        Clause clause = mention.clause();
        int at = mention.first() - 1;
        while (at >= clause.first() && at > mention.first() - 6 && Opening.isFiller(clause.token(at))
                || clause.lower(at).equals("the")) {
            at--;
        }
        if (at > clause.first() && clause.token(at).isSign('@')) {
            String name = WorkshopTitle.before(text, clause, clause.first(), at);
            return name.isEmpty() ? null : name;
        }
        return AT.contains(clause.lower(at)) || clause.lower(at).equals(",") ? acronymAt(text, clause, at) : null;
    }

    /** {@code accepted to TeaNLP 2025 at}: an acronym right behind a cue. */
    private @Nullable String acronymAt(String text, Clause clause, int at) {
        for (int i = at - 1; i >= Math.max(clause.first(), at - 5); i--) {
            Acronym acronym = Acronym.at(clause, WORDS, i);
            if (acronym != null && acronym.yearEnd() == at && !presentations.knows(clause, i)) {
                boolean led = LeadingCue.of(clause, i).status() != null && LeadingCue.leadsTo(clause, i);
                return led ? acronym.name(text, clause) : null;
            }
        }
        return null;
    }

    private @Nullable String acronymBeside(String text, Mention mention) {
        Clause clause = mention.clause();
        boolean words = mention.end() < clause.end()
                && mention.end() - mention.first() == 1
                && clause.token(mention.end()).isWord();
        Acronym acronym = words ? Acronym.at(clause, WORDS, mention.end()) : null;
        if (acronym == null || acronym.year() == null || presentations.knows(clause, mention.end())) {
            return null;
        }
        boolean part = clause.token(acronym.first() - 1).end()
                == clause.token(acronym.first()).start();
        String name = acronym.name(text, clause);
        return part ? null : name.equals("WS") ? UNNAMED : name;
    }

    /** {@code CVPR 2025 - New Trends in Tea (NTT)}: a workshop that is known by itself. */
    private @Nullable String listed(String text, Mention mention) {
        Clause clause = mention.clause();
        for (Match match : mention.stated() ? List.<Match>of() : gazetteer.find(clause)) {
            boolean other = match.end() <= mention.first() || match.first() >= mention.end();
            if (other
                    && match.alias().entry().kind() == Kind.WORKSHOP
                    && !match.alias().ambiguous()) {
                return WorkshopTitle.of(text, clause, match.first(), match.end());
            }
        }
        return null;
    }

    /** {@code Workshop paper accepted at the Tea workshop}: the one that is no kind of paper, where there is one. */
    private int workshop(Clause clause, Mention mention) {
        int found = -1;
        for (int i = clause.first(); i < clause.end(); i++) {
            boolean own = i >= mention.first() && i < mention.end();
            if (isWorkshop(clause.token(i))
                    && !own
                    && !isOwnTitle(clause, mention, i)
                    && !isNameOfVenue(clause, mention, i)
                    && !clause.lower(i - 1).equals("ceur")) {
                if (!OF_WORKSHOPS.contains(clause.lower(i + 1))) {
                    return i;
                }
                found = found < 0 ? i : found;
            }
        }
        return found;
    }

    /**
     * {@code TEA 2025 (International Workshop on Tea)}, {@code TEA 2025 - 2nd Workshop on Tea}, {@code Workshop on Tea (TEA
     * 2025)}, {@code TEA workshop 2025}, {@code School and Workshops}: no workshop of the venue's.
     */
    private boolean isOwnTitle(Clause clause, Mention mention, int workshop) {
        if (workshop > clause.first() && Set.of("and", "&").contains(clause.lower(workshop - 1))) {
            return true;
        }
        if (!mention.stated()) {
            return false;
        }
        if (workshop < mention.first()) {
            return clause.token(mention.first() - 1).isSign('(') && isOnePhrase(clause, workshop, mention.first());
        }
        boolean glued = workshop == mention.end()
                && Years.fourDigits(clause.token(workshop - 1)) == null
                && mention.end() - mention.first() == 1;
        boolean behind = workshop == mention.end()
                || (workshop == mention.end() + 1 && clause.token(mention.end()).isSign(')'));
        boolean alone = behind
                && !gazetteer.lists(mention.entry())
                && (workshop + 1 >= clause.end()
                        || ",.(".indexOf(clause.token(workshop + 1).text().charAt(0)) >= 0);
        boolean titled = Set.of("on", "for", "of").contains(clause.lower(workshop + 1))
                && mention.end() < workshop
                && "-–:,".indexOf(clause.token(mention.end()).text().charAt(0)) >= 0;
        return glued
                || alone
                || titled
                || (mention.end() < workshop && clause.token(mention.end()).isSign('('));
    }

    private static boolean isOnePhrase(Clause clause, int first, int end) {
        for (int i = first; i < end; i++) {
            if (clause.token(i).isSign(',') || Set.of("at", "@").contains(clause.lower(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code International Workshop on Signal Processing Advances ... (SPAWC)}: the venue is called a workshop. */
    private static boolean isNameOfVenue(Clause clause, Mention mention, int workshop) {
        return (workshop + 2 == mention.first() && clause.lower(workshop + 1).equals("on"))
                || (workshop + 3 == mention.first()
                        && clause.lower(workshop + 1).equals("on")
                        && clause.lower(workshop + 2).equals("the"));
    }

    private String behind(String text, Mention mention, int workshop) {
        Clause clause = mention.clause();
        int start = workshop + 1;
        if (start >= clause.end()) {
            return "";
        }
        String quoted = WorkshopTitle.quoted(text, clause, start);
        if (!quoted.isEmpty()) {
            return quoted;
        }
        if (clause.token(start).kind() == Token.Kind.NUMBER && start + 1 < clause.end()) {
            start++;
        }
        Token joint = clause.token(start);
        if (joint.lower().equals("for") && Set.of("possible", "publication").contains(clause.lower(start + 1))) {
            return "";
        }
        boolean joined = Set.of("on", "for", "of").contains(joint.lower())
                || ":-–—".indexOf(joint.text().charAt(0)) >= 0;
        if (!joined) {
            return unjoined(text, mention, start);
        }
        return WorkshopTitle.of(text, clause, start + 1, end(mention, start + 1));
    }

    /** {@code Workshop TeaNLP}, {@code Workshop (Tea for Pots)}, {@code Workshop Frontiers in Tea}. */
    private String unjoined(String text, Mention mention, int start) {
        Clause clause = mention.clause();
        Acronym acronym = Acronym.at(clause, WORDS, start);
        if (acronym != null) {
            boolean subtitled =
                    acronym.end() < clause.end() && clause.token(acronym.end()).isSign(':');
            return acronym.first() == mention.first()
                    ? ""
                    : subtitled
                            ? WorkshopTitle.of(text, clause, start, end(mention, start))
                            : acronym.name(text, clause);
        }
        if (clause.token(start).isSign('(')) {
            return inBrackets(text, clause, start + 1);
        }
        NamePhrase phrase = start == mention.first() ? null : NamePhrase.at(clause, WORDS, start);
        return phrase == null
                        || phrase.telling() < 2
                        || phrase.other()
                        || phrase.first() < mention.end() && phrase.end() > mention.first()
                ? ""
                : WorkshopTitle.of(text, clause, start, end(mention, start));
    }

    /** {@code Workshops (Tea for Pots 2025)}; not {@code (oral)}, {@code (CVPRW)}. */
    private String inBrackets(String text, Clause clause, int first) {
        int end = first;
        boolean capitals = false;
        while (end < clause.end() && !clause.token(end).isSign(')')) {
            capitals |= clause.token(end).isCapitalised();
            end++;
        }
        boolean named = end < clause.end()
                && capitals
                && !clause.token(end - 1).text().endsWith("W")
                && !presentations.knows(clause, first)
                && !Character.isLowerCase(clause.token(first).text().charAt(0))
                && !clause.lower(first).equals("best");
        return named ? WorkshopTitle.of(text, clause, first, end) : "";
    }

    /** {@code as invited paper}. */
    private boolean isPresented(Clause clause, int as) {
        int how = Set.of("a", "an").contains(clause.lower(as + 1)) ? as + 2 : as + 1;
        return clause.lower(as).equals("as") && clause.contains(how) && presentations.knows(clause, how);
    }

    private int end(Mention mention, int start) {
        Clause clause = mention.clause();
        int end = start;
        while (end < clause.end()
                && end != mention.first()
                && (!endsName(clause, end) || isAside(clause, end))
                && !isPresented(clause, end)) {
            end++;
        }
        while (end > start
                && Set.of("in", "the", "of", ",", "at", "ieee", "acm")
                        .contains(clause.token(end - 1).lower())) {
            end--;
        }
        return end;
    }

    /** {@code New Tea (NT) for Old Pots}: the name goes on behind the bracket. */
    private static boolean isAside(Clause clause, int open) {
        return clause.token(open).isSign('(')
                && open + 4 < clause.end()
                && clause.token(open + 2).isSign(')')
                && Set.of("for", "and", "of", "in")
                        .contains(clause.token(open + 3).lower())
                && clause.token(open + 4).isCapitalised();
    }

    private static boolean endsName(Clause clause, int index) {
        Token token = clause.token(index);
        boolean another = (token.isSign('-') || token.isSign('–'))
                && clause.contains(index + 1)
                && isWorkshop(clause.token(index + 1));
        if (another || token.isSign('(') || token.isSign('@') || ENDS_NAME.contains(token.lower())) {
            return true;
        }
        return Years.fourDigits(token) != null
                || (token.isSign(',')
                        && index + 1 < clause.end()
                        && !clause.token(index + 1).isWord());
    }
}
