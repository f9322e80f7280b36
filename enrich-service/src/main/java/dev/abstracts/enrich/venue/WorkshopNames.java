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
            return mention.workshops() ? UNNAMED : at(text, mention);
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
            boolean ownName = i >= mention.first() && i < mention.end();
            if (WORKSHOP.contains(clause.token(i).lower()) && !ownName && !isNameOfVenue(clause, mention, i)) {
                return i;
            }
        }
        return -1;
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
            if (sign || STARTS_NAME.contains(token.lower())) {
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
        while (from < to && isLoose(clause.token(from))) {
            from++;
        }
        while (to > from && isLoose(clause.token(to - 1))) {
            to--;
        }
        if (from >= to) {
            return "";
        }
        String name =
                text.substring(clause.token(from).start(), clause.token(to - 1).end());
        return name.length() > LONGEST ? "" : name;
    }

    private static boolean isLoose(Token token) {
        return token.kind() != Token.Kind.WORD && Years.fourDigits(token) != null
                || token.kind() == Token.Kind.NUMBER && token.text().length() <= 2
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
        Token joint = clause.token(start);
        boolean joined = Set.of("on", "for").contains(joint.lower())
                || ":-–—".indexOf(joint.text().charAt(0)) >= 0;
        if (!joined) {
            return "";
        }
        int end = start + 1;
        while (end < clause.end() && end != mention.first() && !endsName(clause, end)) {
            end++;
        }
        while (end > start
                && Set.of("in", "the", "of", ",", "at", "ieee", "acm")
                        .contains(clause.token(end - 1).lower())) {
            end--;
        }
        return end <= start + 1 ? "" : named(text, clause, start + 1, end);
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
