package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueWords.Role;
import java.util.Set;

/** The name of a workshop without what stands around it: ordinals, years, sponsors, quotes. Empty where no word is left. */
final class WorkshopTitle {

    private static final int LONGEST = 200;
    private static final String QUOTES = "\"“”„`'‘’";
    private static final VenueWords WORDS = VenueWords.listed();

    private static final Set<String> STARTS_NAME = Set.of(
            "at", "in", "to", "by", "the", "a", "an", "as", "accepted", "presented", "published", "submitted", "of");
    private static final Set<String> BESIDE = Set.of(
            "st", "nd", "rd", "th", "international", "annual", "conference", "ieee", "acm", "technical", "joint");
    private static final Set<String> TITLED = Set.of("workshop", "workshops");

    private WorkshopTitle() {}

    /** The words before {@code end}, from what leads to them, but not from before {@code limit}. */
    static String before(String text, Clause clause, int limit, int end) {
        int to = withoutBracket(clause, limit, end);
        // Tea and Pots, a workshop at
        if (to - 2 > limit
                && Set.of("a", "the").contains(clause.lower(to - 1))
                && clause.token(to - 2).isSign(',')) {
            to -= 2;
        }
        int open = openQuote(clause, limit, to);
        return of(text, clause, open < 0 ? start(clause, limit, to) : open + 1, to);
    }

    /** The quote that is not closed before {@code end}: {@code 'Pots in Tea @ ACL 2025'}; negative where there is none. */
    private static int openQuote(Clause clause, int limit, int end) {
        int open = -1;
        for (int i = limit; i < end; i++) {
            if (isQuote(clause, i) && !isApostrophe(clause, i)) {
                open = open < 0 ? i : -1;
            }
        }
        return open;
    }

    /** {@code Tea and Pots (TaP)} without the bracket. */
    private static int withoutBracket(Clause clause, int limit, int end) {
        if (end - 1 <= limit || !clause.token(end - 1).isSign(')')) {
            return end;
        }
        for (int i = end - 2; i > limit && i > end - 6; i--) {
            if (clause.token(i).isSign('(')) {
                return i;
            }
        }
        return end;
    }

    /** {@code Tea Pots at ICML 2025 Workshop}: the words before the venue, where they are a name. */
    static String guest(String text, Clause clause, int venue) {
        int to = venue;
        while (to > clause.first()
                && (Opening.isFiller(clause.token(to - 1))
                        || Set.of("at", "@", "in", "of", "the", "-", ",", "(").contains(clause.lower(to - 1)))) {
            to--;
        }
        int from = start(clause, clause.first(), to);
        boolean telling = false;
        for (int i = from; i < to; i++) {
            Token token = clause.token(i);
            telling |= token.isCapitalised()
                    && !WORDS.is(Role.EVENT, token)
                    && !WORDS.is(Role.NEVER, token)
                    && !WORDS.is(Role.SPONSOR, token);
        }
        boolean led = from > clause.first()
                && LeadingCue.of(clause, from).status() != null
                && !WORDS.is(Role.EVENT, clause.token(to - 1));
        return telling && led && !WORDS.is(Role.JOINT, clause.token(to - 1)) ? of(text, clause, from, to) : "";
    }

    private static int start(Clause clause, int limit, int end) {
        int start = end;
        while (start > limit) {
            Token token = clause.token(start - 1);
            boolean sign = token.kind() == Token.Kind.SIGN
                    && "-&/+*'’".indexOf(token.text().charAt(0)) < 0;
            boolean inside =
                    token.lower().equals("the") && Set.of("and", "of", "&").contains(clause.lower(start - 2));
            boolean list = (token.isSign(',') && isList(clause, limit, start))
                    || (token.isSign(':') && start < end && isSubtitle(clause, limit, start));
            if (Cue.isOne(token)
                    || (sign && !list && !isDecimal(clause, start - 1))
                    || (STARTS_NAME.contains(token.lower())
                            && !inside
                            && !isHyphenated(clause, start - 1)
                            && !token.lower().equals("of"))) {
                break;
            }
            start--;
        }
        return start;
    }

    /** The middle of {@code End-to-End}. */
    private static boolean isHyphenated(Clause clause, int index) {
        return clause.lower(index - 1).equals("-")
                && clause.token(index - 1).end() == clause.token(index).start();
    }

    /** A sign or a digit of {@code 4.0}. */
    private static boolean isDecimal(Clause clause, int index) {
        int point = clause.token(index).isSign('.')
                ? index
                : clause.lower(index - 1).equals(".") ? index - 1 : index + 1;
        return clause.contains(point - 1)
                && clause.contains(point + 1)
                && clause.token(point).isSign('.')
                && clause.token(point - 1).kind() == Token.Kind.NUMBER
                && clause.token(point + 1).kind() == Token.Kind.NUMBER
                && clause.token(point - 1).end() == clause.token(point + 1).start() - 1;
    }

    /** {@code by TeaBrew: Pots for Kettles}: a single word right behind a small one stands before the colon. */
    private static boolean isSubtitle(Clause clause, int limit, int behind) {
        int title = behind - 2;
        return title > limit && clause.token(title).isCapitalised() && STARTS_NAME.contains(clause.lower(title - 1));
    }

    /** {@code Tea, Pots, and Kettles} where {@code and Kettles} or {@code Pots} begins behind the comma. */
    private static boolean isList(Clause clause, int limit, int behind) {
        String next = clause.lower(behind);
        boolean and = next.equals("and") || next.equals("&");
        boolean before = behind - 2 >= limit && clause.token(behind - 2).isCapitalised();
        return before
                && (and
                        || (clause.token(behind).isWord()
                                && clause.lower(behind + 1).equals(",")));
    }

    /** The words from {@code start} to before {@code end} as written. */
    static String of(String text, Clause clause, int start, int end) {
        int from = start;
        int to = end;
        while (from < to
                && ((isLoose(clause.token(from)) && !isPrefix(clause, from))
                        || clause.token(from).isSign(')')
                        || isTitled(clause, from, to)
                        || Set.of("of", "for", "on").contains(clause.lower(from)))) {
            from++;
        }
        while (to > from && isLoose(clause.token(to - 1)) && !isGlued(clause, to - 1) && !isDecimal(clause, to - 1)) {
            to--;
        }
        if (from >= to) {
            return "";
        }
        String name =
                text.substring(clause.token(from).start(), clause.token(to - 1).end());
        // Several workshops: the first.
        String first = name.length() > LONGEST && name.contains(",") ? name.substring(0, name.indexOf(',')) : name;
        return first.length() > LONGEST ? "" : Names.tidy(first);
    }

    /** The first words of {@code Workshop on Tea}. */
    private static boolean isTitled(Clause clause, int from, int to) {
        return from + 2 < to
                && TITLED.contains(clause.lower(from))
                && Set.of("on", "for").contains(clause.lower(from + 1));
    }

    /** {@code workshop "Tea: Then and Now"}, up to the closing quote. */
    static String quoted(String text, Clause clause, int start) {
        int open = start;
        while (open < clause.end()
                && open < start + 2
                && (":-–—,".indexOf(clause.token(open).text().charAt(0)) >= 0
                        || clause.lower(open).equals("on"))) {
            open++;
        }
        if (open >= clause.end() || !isQuote(clause, open)) {
            return "";
        }
        while (open + 1 < clause.end() && isQuote(clause, open + 1)) {
            open++;
        }
        for (int i = open + 2; i < clause.end(); i++) {
            if (isQuote(clause, i) && !isApostrophe(clause, i)) {
                String name = text.substring(
                        clause.token(open + 1).start(), clause.token(i - 1).end());
                return name.length() > LONGEST ? "" : Names.tidy(name);
            }
        }
        return "";
    }

    private static boolean isQuote(Clause clause, int index) {
        return QUOTES.indexOf(clause.token(index).text().charAt(0)) >= 0;
    }

    /** The sign in {@code Can't}. */
    private static boolean isApostrophe(Clause clause, int index) {
        return index + 1 < clause.end()
                && clause.token(index - 1).end() == clause.token(index).start()
                && clause.token(index + 1).start() == clause.token(index).end()
                && clause.token(index + 1).isWord();
    }

    /** The 3 of {@code 3D}. */
    private static boolean isPrefix(Clause clause, int index) {
        return clause.token(index).kind() == Token.Kind.NUMBER
                && index + 1 < clause.end()
                && clause.token(index + 1).isCapitalised()
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
                || BESIDE.contains(token.lower())
                || WORDS.is(Role.ORDINAL, token)
                || token.lower().equals("the");
    }
}
