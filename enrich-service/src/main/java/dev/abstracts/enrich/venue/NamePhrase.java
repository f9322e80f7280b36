package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueWords.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run of capitalised words, with small words between them, that reads like a name: {@code International Conference on Tea and
 * Kettles}, {@code Physics of Atomic Nuclei}.
 *
 * @param first index of its first token
 * @param end index behind its last token
 * @param event whether one of its words is a head of names of events
 * @param journal whether one of its words is a head of names of journals
 * @param telling number of words that are not heads, sponsors or small words
 * @param other whether one of its words says that this is no venue
 */
record NamePhrase(int first, int end, boolean event, boolean journal, int telling, boolean other) {

    private static final int LONGEST = 26;
    private static final int LIST_WITHIN = 12;

    private static final Set<String> TAKES_IN = Set.of(
            "frontiers", "advances", "trends", "topics", "studies", "progress", "foundations", "recent", "surveys");

    private static final Set<String> SAYS_LITTLE =
            Set.of("international", "national", "world", "annual", "joint", "european", "global", "new", "int", "intl");

    /** Absent when no name begins at that token. */
    static @Nullable NamePhrase at(Clause clause, VenueWords words, int first) {
        Token token = clause.token(first);
        boolean lead = token.isCapitalised() || isNumbered(clause, first) || isHeadOf(clause, words, first);
        if (!lead || words.is(Role.NEVER, token) || words.is(Role.SMALL, token) || token.isRoman()) {
            return null;
        }
        int end = end(clause, words, first);
        boolean event = false;
        boolean journal = false;
        boolean other = false;
        boolean organisation = false;
        int telling = 0;
        for (int i = first; i < end; i++) {
            Token part = clause.token(i);
            boolean isEvent = words.is(Role.EVENT, part);
            boolean isJournal = words.is(Role.JOURNAL, part);
            event |= isEvent;
            journal |= isJournal;
            other |= words.is(Role.OTHER, part);
            organisation |= words.is(Role.ORGANISATION, part);
            boolean little = isEvent
                    || isJournal
                    || words.is(Role.JOINT, part)
                    || words.is(Role.SPONSOR, part)
                    || words.is(Role.PUBLISHER, part)
                    || SAYS_LITTLE.contains(part.lower());
            telling += part.isWord() && !little ? 1 : 0;
        }
        if (words.is(Role.LANGUAGE, token) && !event) {
            return null;
        }
        // The conference of an institute is one, an institute is none.
        return new NamePhrase(first, end, event, journal, telling, other || (organisation && !event));
    }

    private static int end(Clause clause, VenueWords words, int first) {
        int last = first + 1;
        int limit = Math.min(clause.end(), first + LONGEST);
        for (int i = first + 1; i < limit; i++) {
            if (takes(clause, words, i)) {
                last = i + 1;
            } else if (!passes(clause, words, i)) {
                break;
            }
        }
        return last;
    }

    /** Whether the token is a word of the name. */
    private static boolean takes(Clause clause, VenueWords words, int index) {
        Token token = clause.token(index);
        if (token.kind() == Token.Kind.NUMBER) {
            boolean joined = index + 1 < clause.end()
                    && isGlued(clause, index + 1)
                    && clause.token(index + 1).isCapitalised();
            return joined
                    || (isGlued(clause, index)
                            && Years.fourDigits(token) == null
                            && clause.token(index - 1).isWord());
        }
        if (!token.isWord()) {
            return false;
        }
        if (token.lower().equals("special")
                && index + 1 < clause.end()
                && clause.token(index + 1).lower().equals("issue")) {
            return false;
        }
        boolean head = (words.is(Role.EVENT, token) && !token.lower().equals("days")) || words.is(Role.JOURNAL, token);
        boolean afterJoint = words.is(Role.JOINT, clause.token(index - 1));
        return (token.isCapitalised() && !words.is(Role.STOP, token))
                || (head && !afterJoint)
                || (isGlued(clause, index) && clause.token(index - 1).kind() != Token.Kind.SIGN)
                || (isGlued(clause, index) && clause.token(index - 1).isSign('-'));
    }

    /** Whether the name may go on behind the token. */
    private static boolean passes(Clause clause, VenueWords words, int index) {
        Token token = clause.token(index);
        if (token.lower().equals("in")) {
            return isJoinedByIn(clause, words, index);
        }
        if (token.isWord()) {
            return words.is(Role.JOINT, token);
        }
        if (token.kind() == Token.Kind.NUMBER) {
            return false;
        }
        char sign = token.text().charAt(0);
        return switch (sign) {
            case '-', '–' -> isGlued(clause, index) || (index + 1 < clause.end() && isGlued(clause, index + 1));
            case '&', '/', '+', '\'', '’' -> true;
            case '.' -> words.is(Role.ABBREVIATION, clause.token(index - 1));
            case ',' -> isList(clause, words, index);
            default -> false;
        };
    }

    /** {@code Frontiers in Tea}, {@code Workshop on Tea in Asia}; but not {@code Taylor in Tea Studies}. */
    private static boolean isJoinedByIn(Clause clause, VenueWords words, int index) {
        for (int i = index - 1;
                i >= clause.first()
                        && (clause.token(i).isWord() || clause.token(i).isSign('-'));
                i--) {
            Token token = clause.token(i);
            if (words.is(Role.EVENT, token) || words.is(Role.JOURNAL, token) || TAKES_IN.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    /** {@code workshop on Tea}: the head need not be capitalised. */
    private static boolean isHeadOf(Clause clause, VenueWords words, int first) {
        return words.is(Role.EVENT, clause.token(first))
                && first + 2 < clause.end()
                && List.of("on", "for", "of").contains(clause.token(first + 1).lower())
                && clause.token(first + 2).isCapitalised();
    }

    /** {@code Networks, Computers and Communications}: capitalised words up to an "and" with one more behind it. */
    private static boolean isList(Clause clause, VenueWords words, int comma) {
        for (int i = comma + 1; i < Math.min(clause.end(), comma + LIST_WITHIN); i++) {
            Token token = clause.token(i);
            boolean and = token.lower().equals("and") || token.isSign('&');
            if (and) {
                return i > comma && i + 1 < clause.end() && clause.token(i + 1).isCapitalised();
            }
            boolean part = token.isSign(',')
                    || token.isSign('-')
                    || (token.isCapitalised() && !words.is(Role.NEVER, token))
                    || words.is(Role.JOINT, token);
            if (!part) {
                return false;
            }
        }
        return false;
    }

    private static boolean isNumbered(Clause clause, int index) {
        return clause.token(index).kind() == Token.Kind.NUMBER
                && index + 1 < clause.end()
                && isGlued(clause, index + 1)
                && clause.token(index + 1).isCapitalised();
    }

    private static boolean isGlued(Clause clause, int index) {
        return clause.token(index).start() == clause.token(index - 1).end();
    }

    /** {@code Tea in Modern Studies}: the index behind the name with the words that {@code in} joins to it. */
    int joinedEnd(Clause clause, VenueWords words) {
        if (!clause.lower(end).equals("in")) {
            return end;
        }
        int at = clause.lower(end + 1).equals("the") ? end + 2 : end + 1;
        if (at >= clause.end() || !isOfName(clause.token(at), words)) {
            return end;
        }
        while (at < clause.end()
                && (isOfName(clause.token(at), words)
                        || (words.is(Role.JOINT, clause.token(at))
                                && at + 1 < clause.end()
                                && isOfName(clause.token(at + 1), words)))) {
            at++;
        }
        return at;
    }

    private static boolean isOfName(Token token, VenueWords words) {
        boolean acronym =
                token.text().length() > 1 && Character.isUpperCase(token.text().charAt(1));
        return token.isCapitalised()
                && !acronym
                && !words.is(Role.STOP, token)
                && !words.is(Role.NEVER, token)
                && !words.is(Role.LANGUAGE, token);
    }

    /** As written, on one line, without a general word at its end. */
    String name(String text, Clause clause) {
        int last = end;
        while (last > first + 1 && isGeneral(clause.token(last - 1))) {
            last--;
        }
        return Names.tidy(text.substring(
                clause.token(first).start(), clause.token(last - 1).end()));
    }

    private static boolean isGeneral(Token token) {
        return List.of("conference", "journal", "meeting", "magazine", "proceedings", "proceeding", "-")
                .contains(token.text());
    }
}
