package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.StatusCues.Cue;
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
        boolean ambiguous) {

    /** How far from the name a year of the same clause is still taken for the venue's. */
    private static final int YEAR_WITHIN = 10;

    private static final Set<String> MAY_PRECEDE_NAME = Set.of(
            "ieee",
            "acm",
            "cvf",
            "the",
            "international",
            "annual",
            "conference",
            "joint",
            "usenix",
            "siam",
            "european",
            "on",
            "st",
            "nd",
            "rd",
            "th",
            "of",
            "ifip",
            "symposium",
            "rsj",
            "aaai",
            "meeting",
            "proceedings");

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");

    private static final Set<String> JOINTS = Set.of("for", "and", "of", "with", "&");

    private static final Set<String> MAY_FOLLOW_NAME = Set.of(
            "workshop",
            "workshops",
            "conference",
            "main",
            "findings",
            "letters",
            "letter",
            "oral",
            "poster",
            "spotlight",
            "highlight",
            "track",
            "demo",
            "journal",
            "proceedings",
            "special",
            "industry",
            "research",
            "technical",
            "doctoral",
            "student",
            "datasets",
            "position",
            "late",
            "short",
            "long",
            "code",
            "project",
            "press",
            "volume",
            "vol",
            "in");

    /** Words of a name that is written out. */
    private static final int FULL_NAME = 3;

    static List<Mention> in(Clause clause, List<Match> matches) {
        List<Mention> mentions = new ArrayList<>();
        for (Match match : matches) {
            if (!clause.contains(match.first())) {
                continue;
            }
            Mention mention = of(clause, match);
            Mention before = mentions.isEmpty() ? null : mentions.getLast();
            if (before != null && before.entry().equals(mention.entry())) {
                mentions.set(mentions.size() - 1, before.and(mention));
            } else {
                mentions.add(mention);
            }
        }
        return mentions;
    }

    private static Mention of(Clause clause, Match match) {
        List<Token> tokens = clause.tokens();
        Years.Found behind = Years.behind(tokens, match.end(), clause.end());
        Integer before = behind == null ? yearBefore(clause, match.first()) : null;
        Integer year = behind != null ? Integer.valueOf(behind.year()) : before;
        boolean beside = year != null;
        if (year == null && match.alias().entry().kind() == Kind.CONFERENCE) {
            year = yearBehind(clause, match.end());
        }
        boolean exact = match.workshops()
                || match.alias().words().isEmpty()
                || match.end() - match.first() > 1
                || match.alias().words().contains(tokens.get(match.first()).text());
        int end = behind == null ? match.end() : behind.index() + 1;
        return new Mention(
                clause,
                match.alias().entry(),
                match.first(),
                end,
                year,
                beside,
                match.workshops(),
                exact,
                match.alias().ambiguous());
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
                ambiguous && other.ambiguous);
    }

    private static @Nullable Integer yearBefore(Clause clause, int first) {
        for (int i = first - 1; i >= Math.max(clause.first(), first - 8); i--) {
            Token token = clause.token(i);
            Integer year = Years.fourDigits(token);
            if (year != null) {
                boolean dated = i > clause.first()
                        && MONTHS.contains(clause.token(i - 1).lower());
                return dated ? null : year;
            }
            boolean passable = token.kind() == Token.Kind.NUMBER
                    || token.isSign('/')
                    || token.isSign('-')
                    || MAY_PRECEDE_NAME.contains(token.lower());
            if (!passable) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Integer yearBehind(Clause clause, int end) {
        for (int i = end; i < Math.min(clause.end(), end + YEAR_WITHIN); i++) {
            Integer year = Years.fourDigits(clause.token(i));
            if (year != null) {
                return MONTHS.contains(clause.token(i - 1).lower()) ? null : year;
            }
        }
        return null;
    }

    boolean isAmbiguous() {
        return ambiguous || !exact;
    }

    /** Whether these words can only mean the venue, and that the paper is or was to be there. */
    boolean isCertain(Cue cue) {
        if (isNameOfAnother()) {
            return false;
        }
        if (ambiguous) {
            return yearBeside && exact
                    ? entry.kind() == Kind.CONFERENCE || StatusCues.directlyBefore(this)
                    : exact && StatusCues.directlyBefore(this);
        }
        boolean fullName = entry.kind() == Kind.CONFERENCE && end - first >= FULL_NAME;
        return yearBeside || (exact && (fullName || cue != Cue.NONE || standsAlone()));
    }

    /**
     * Whether the words are the beginning of a longer name: {@code Nature Portfolio}, {@code International Conference on Machine
     * Learning for Networking}. Single words that mean nothing else may be followed by anything.
     */
    private boolean isNameOfAnother() {
        boolean word = end - first == 1 || clause.token(end - 1).isSign(')') || year != null && yearBeside;
        if (end >= clause.end() || (word && !ambiguous) || (yearBeside && end - first > 1)) {
            return false;
        }
        Token next = clause.token(end);
        if (!next.isWord() && !next.isSign('&') || MAY_FOLLOW_NAME.contains(next.lower())) {
            return false;
        }
        boolean capitalised = Character.isUpperCase(next.text().charAt(0));
        boolean joined =
                JOINTS.contains(next.lower()) && end + 1 < clause.end() && isCapitalised(clause.token(end + 1));
        return capitalised || joined;
    }

    private static boolean isCapitalised(Token token) {
        return token.isWord() && Character.isUpperCase(token.text().charAt(0));
    }

    /** Whether the clause says hardly more than the name. */
    private boolean standsAlone() {
        int others = 0;
        for (int i = clause.first(); i < clause.end(); i++) {
            Token token = clause.token(i);
            others += token.isWord() && (i < first || i >= end) ? 1 : 0;
        }
        return others <= 3;
    }

    int startOffset() {
        return clause.token(first).start();
    }

    int endOffset() {
        return clause.token(end - 1).end();
    }
}
