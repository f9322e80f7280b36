package dev.abstracts.enrich.venue;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The workshop of a venue at which a paper appears: {@code Safe AI} of {@code Safe AI workshop at AAAI 2020}, {@code Machine
 * Learning for Health} of {@code NeurIPS 2019 Workshop on Machine Learning for Health}. One without a name is called
 * {@code Workshop}, so that its papers are not taken for those of the main conference.
 */
final class WorkshopNames {

    private static final String UNNAMED = "Workshop";
    private static final int LONGEST = 120;
    private static final VenueWords VENUE_WORDS = VenueWords.load();
    private static final String QUOTES = "\"“”„`'‘’";

    private static final Set<String> WORKSHOP = Set.of("workshop", "workshops");
    private static final Set<String> STARTS_NAME = Set.of(
            "at", "in", "to", "by", "the", "a", "an", "as", "accepted", "presented", "published", "submitted", "of");
    private static final Set<String> ORDINAL = Set.of(
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
            "st",
            "nd",
            "rd",
            "th",
            "international",
            "annual",
            "conference",
            "ieee",
            "acm");
    private static final Set<String> ENDS_NAME =
            Set.of("at", "held", "co", "colocated", "during", "within", "conjunction");

    private WorkshopNames() {}

    /** Absent when the paper is at the venue itself. */
    static @Nullable String of(String text, Mention mention) {
        Clause clause = mention.clause();
        int workshop = workshop(clause, mention);
        if (workshop < 0) {
            String acronym = acronymBeside(text, mention);
            return mention.workshops() ? UNNAMED : acronym == null ? at(text, mention) : acronym;
        }
        int start = workshop < mention.first() ? nameStart(clause, workshop) : Math.min(mention.end(), workshop);
        String before =
                workshop > mention.end() || workshop < mention.first() ? named(text, clause, start, workshop) : "";
        if (!before.isEmpty()) {
            return before;
        }
        String behind = behind(text, mention, workshop);
        if (!behind.isEmpty()) {
            return behind;
        }
        String at = at(text, mention);
        return at == null ? UNNAMED : at;
    }

    /** {@code ICML ES-Tea 2025}. */
    private static @Nullable String acronymBeside(String text, Mention mention) {
        Clause clause = mention.clause();
        boolean words = mention.end() < clause.end()
                && mention.end() - mention.first() == 1
                && clause.token(mention.end()).isWord();
        Acronym acronym = words ? Acronym.at(clause, VENUE_WORDS, mention.end()) : null;
        boolean part = acronym != null
                && clause.token(acronym.first() - 1).end()
                        == clause.token(acronym.first()).start();
        return acronym == null || acronym.year() == null || part ? null : acronym.name(text, clause);
    }

    /** {@code MisD @ ICWSM 2025}. */
    private static @Nullable String at(String text, Mention mention) {
        Clause clause = mention.clause();
        for (int i = mention.first() - 1; i >= Math.max(clause.first(), mention.first() - 3); i--) {
            if (clause.token(i).isSign('@')) {
                String name = named(text, clause, nameStart(clause, i), i);
                return name.isEmpty() ? null : name;
            }
        }
        return null;
    }

    private static int workshop(Clause clause, Mention mention) {
        for (int i = clause.first(); i < clause.end(); i++) {
            boolean ownName = (i >= mention.first() && i < mention.end()) || isExplained(clause, mention, i);
            if (WORKSHOP.contains(clause.token(i).lower()) && !ownName && !isNameOfVenue(clause, mention, i)) {
                return i;
            }
        }
        return -1;
    }

    /** {@code TEA 2025 (International Workshop on Tea)}, {@code School and Workshops}: no workshop of the venue's. */
    private static boolean isExplained(Clause clause, Mention mention, int workshop) {
        if (workshop > clause.first()
                && Set.of("and", "&").contains(clause.token(workshop - 1).lower())) {
            return true;
        }
        return mention.end() < workshop
                && mention.stated()
                && clause.token(mention.end()).isSign('(');
    }

    /** {@code International Workshop on Signal Processing Advances ... (SPAWC)}: the venue is called a workshop. */
    private static boolean isNameOfVenue(Clause clause, Mention mention, int workshop) {
        return workshop + 2 == mention.first()
                && clause.token(workshop + 1).lower().equals("on");
    }

    private static int nameStart(Clause clause, int end) {
        int start = end;
        while (start > clause.first()) {
            Token token = clause.token(start - 1);
            boolean sign = token.kind() == Token.Kind.SIGN
                    && "-&/+'’".indexOf(token.text().charAt(0)) < 0;
            boolean inside = token.lower().equals("the")
                    && start - 2 >= clause.first()
                    && Set.of("and", "of", "&").contains(clause.token(start - 2).lower());
            if (StatusCues.isCue(token)
                    || sign
                    || (STARTS_NAME.contains(token.lower())
                            && !inside
                            && !token.lower().equals("of"))) {
                break;
            }
            start--;
        }
        return start;
    }

    /** The words from {@code start} to {@code end} without ordinals and years; empty when no other is left. */
    private static String named(String text, Clause clause, int start, int end) {
        int from = start;
        int to = end;
        while (from < to
                && ((isLoose(clause.token(from)) && !isPrefix(clause, from))
                        || clause.token(from).isSign(')'))) {
            from++;
        }
        while (to > from && isLoose(clause.token(to - 1)) && !isGlued(clause, to - 1)) {
            to--;
        }
        if (from >= to) {
            return "";
        }
        String name =
                text.substring(clause.token(from).start(), clause.token(to - 1).end());
        return name.length() > LONGEST ? "" : Names.tidy(name);
    }

    /** The 3 of {@code 3D}. */
    private static boolean isPrefix(Clause clause, int index) {
        return clause.token(index).kind() == Token.Kind.NUMBER
                && index + 1 < clause.end()
                && clause.token(index + 1).isWord()
                && Character.isUpperCase(clause.token(index + 1).text().charAt(0))
                && clause.token(index).end() == clause.token(index + 1).start();
    }

    /** The 3 of {@code TEA3}. */
    private static boolean isGlued(Clause clause, int index) {
        return index > clause.first()
                && clause.token(index).kind() == Token.Kind.NUMBER
                && Years.fourDigits(clause.token(index)) == null
                && clause.token(index - 1).isWord()
                && clause.token(index - 1).end() == clause.token(index).start();
    }

    private static boolean isLoose(Token token) {
        return (token.kind() != Token.Kind.WORD && Years.fourDigits(token) != null)
                || (token.kind() == Token.Kind.NUMBER && token.text().length() <= 2)
                || (token.kind() == Token.Kind.SIGN && !token.isSign(')'))
                || ORDINAL.contains(token.lower())
                || token.lower().equals("the");
    }

    private static String behind(String text, Mention mention, int workshop) {
        Clause clause = mention.clause();
        int start = workshop + 1;
        if (start >= clause.end()) {
            return "";
        }
        String quoted = quoted(text, clause, start);
        if (!quoted.isEmpty()) {
            return quoted;
        }
        Token joint = clause.token(start);
        boolean joined = Set.of("on", "for").contains(joint.lower())
                || ":-–—".indexOf(joint.text().charAt(0)) >= 0;
        if (!joined) {
            Acronym acronym = Acronym.at(clause, VENUE_WORDS, start);
            return acronym == null || acronym.first() == mention.first() ? "" : acronym.name(text, clause);
        }
        int end = start + 1;
        while (end < clause.end() && end != mention.first() && (!endsName(clause, end) || isAside(clause, end))) {
            end++;
        }
        while (end > start
                && Set.of("in", "the", "of", ",", "at", "ieee", "acm")
                        .contains(clause.token(end - 1).lower())) {
            end--;
        }
        return end <= start + 1 ? "" : named(text, clause, start + 1, end);
    }

    /** {@code New Tea (NT) for Old Pots}: the name goes on behind the bracket. */
    private static boolean isAside(Clause clause, int open) {
        return clause.token(open).isSign('(')
                && open + 3 < clause.end()
                && clause.token(open + 2).isSign(')')
                && Set.of("for", "and", "of", "in")
                        .contains(clause.token(open + 3).lower())
                && open + 4 < clause.end()
                && NamePhrase.isCapitalised(clause.token(open + 4));
    }

    /** {@code workshop "Tea: Then and Now"}, up to the closing quote. */
    private static String quoted(String text, Clause clause, int start) {
        int open = start;
        while (open < clause.end()
                && open < start + 2
                && ":-–—,".indexOf(clause.token(open).text().charAt(0)) >= 0) {
            open++;
        }
        if (open >= clause.end() || QUOTES.indexOf(clause.token(open).text().charAt(0)) < 0) {
            return "";
        }
        while (open + 1 < clause.end()
                && QUOTES.indexOf(clause.token(open + 1).text().charAt(0)) >= 0) {
            open++;
        }
        for (int i = open + 2; i < clause.end(); i++) {
            if (QUOTES.indexOf(clause.token(i).text().charAt(0)) >= 0) {
                String name = text.substring(
                        clause.token(open + 1).start(), clause.token(i - 1).end());
                return name.length() > LONGEST ? "" : Names.tidy(name);
            }
        }
        return "";
    }

    private static boolean endsName(Clause clause, int index) {
        Token token = clause.token(index);
        if (token.isSign('(') || token.isSign('@') || ENDS_NAME.contains(token.lower())) {
            return true;
        }
        return Years.fourDigits(token) != null
                || (token.isSign(',')
                        && index + 1 < clause.end()
                        && !clause.token(index + 1).isWord());
    }
}
