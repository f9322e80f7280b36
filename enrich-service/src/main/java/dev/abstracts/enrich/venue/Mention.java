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
        boolean ambiguous,
        boolean stated,
        boolean paired) {

    /** How far from the name a year of the same clause is still taken for the venue's. */
    private static final int YEAR_WITHIN = 10;

    private static final int YEAR_OF_WORKSHOP_WITHIN = 30;

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

    private static final Set<String> TRACKS = Set.of(
            "findings",
            "industry",
            "track",
            "main",
            "research",
            "demo",
            "conference",
            "workshop",
            "workshops",
            "oral",
            "poster",
            "(",
            ")",
            ",");

    private static final Set<String> VOLUME = Set.of("vol", "volume", "no", "p", "pp", "page", "pages", "article");

    private static final Set<String> ACCEPTING = Set.of("accepted", "published", "appear", "press", "acceptance");

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
            "annual",
            "meeting",
            "symposium",
            "congress",
            "general",
            "press",
            "volume",
            "vol",
            "in");

    /** Words of a name that is written out. */
    private static final int FULL_NAME = 3;

    static List<Mention> in(Clause clause, List<Match> matches) {
        List<Mention> mentions = new ArrayList<>();
        for (Match match : matches) {
            Mention mention = of(clause, match);
            Mention before = mentions.isEmpty() ? null : mentions.getLast();
            if (before != null && before.entry().equals(mention.entry())) {
                mentions.set(mentions.size() - 1, before.and(mention));
            } else if (before != null && isPair(before, mention)) {
                mentions.set(mentions.size() - 1, before.inPair());
                mentions.add(mention.inPair());
            } else {
                mentions.add(mention);
            }
        }
        return mentions;
    }

    /** {@code RA-L and ICRA}: what is said is said of both. */
    private static boolean isPair(Mention a, Mention b) {
        boolean both = b.first - a.end == 1
                && Set.of("and", "&", "/", "+").contains(a.clause.token(a.end).lower());
        boolean sponsored = b.first > 0
                && Set.of("ieee", "acm").contains(a.clause.token(b.first - 1).lower());
        boolean unlike = (a.entry.kind() == Kind.JOURNAL) != (b.entry.kind() == Kind.JOURNAL)
                && (!a.ambiguous || a.yearBeside)
                && (!b.ambiguous || b.yearBeside || sponsored);
        for (int i = a.end; unlike && i < b.first; i++) {
            unlike = Set.of("and", "&", ",", "(", ")", "/", "ieee", "acm")
                    .contains(a.clause.token(i).lower());
        }
        return both || unlike;
    }

    private Mention inPair() {
        return new Mention(clause, entry, first, end, year, yearBeside, workshops, exact, ambiguous, stated, true);
    }

    private static Mention of(Clause clause, Match match) {
        List<Token> tokens = clause.tokens();
        Years.Found behind = Years.behind(tokens, match.end(), clause.end());
        if (behind == null && match.alias().entry().kind() != Kind.JOURNAL) {
            behind = behindTrack(clause, match.end());
        }
        Integer before = behind == null ? yearBefore(clause, match.first()) : null;
        Integer year = behind != null ? Integer.valueOf(behind.year()) : match.year() != null ? match.year() : before;
        boolean beside = year != null;
        if (year == null) {
            year = yearBehind(clause, match.end(), match.alias().entry().kind());
        }
        if (year == null && match.alias().entry().kind() != Kind.JOURNAL) {
            year = onlyYear(clause, match.first());
        }
        boolean exact = match.workshops()
                || match.alias().words().isEmpty()
                || match.end() - match.first() > 1
                || match.alias().words().contains(tokens.get(match.first()).text());
        boolean far = behind != null && behind.index() > match.end() + 2;
        int end = behind == null || far ? match.end() : behind.index() + 1;
        return new Mention(
                clause,
                match.alias().entry(),
                match.first(),
                end,
                year,
                beside,
                match.workshops(),
                exact,
                match.alias().ambiguous(),
                match.stated(),
                false);
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
                ambiguous && other.ambiguous,
                stated || other.stated,
                paired || other.paired);
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

    /** A day on which the paper was sent is no year of the venue. */
    private static @Nullable Integer yearBehind(Clause clause, int end, Kind kind) {
        boolean accepted = kind != Kind.JOURNAL || isReference(clause, end);
        for (int i = clause.first(); i < end; i++) {
            accepted |= ACCEPTING.contains(clause.token(i).lower());
        }
        Integer last = null;
        boolean workshop = end < clause.end() && isWorkshop(clause.token(end));
        for (int i = end; i < Math.min(clause.end(), end + (workshop ? YEAR_OF_WORKSHOP_WITHIN : YEAR_WITHIN)); i++) {
            Integer year = Years.fourDigits(clause.token(i));
            boolean submitted = clause.token(i).lower().startsWith("submi");
            accepted = !submitted
                    && (accepted || ACCEPTING.contains(clause.token(i).lower()));
            if (year != null && accepted) {
                last = year;
                break;
            }
        }
        return last;
    }

    /** A volume and a page behind the name: {@code 12, 160}, {@code D76:013009}. */
    private static boolean isReference(Clause clause, int end) {
        int numbers = 0;
        for (int i = end; i < Math.min(clause.end(), end + 5); i++) {
            Token token = clause.token(i);
            boolean passed = (token.kind() == Token.Kind.SIGN
                            && ",:.()".indexOf(token.text().charAt(0)) >= 0)
                    || VOLUME.contains(token.lower());
            if (token.kind() == Token.Kind.NUMBER) {
                numbers++;
            } else if (!passed) {
                return false;
            }
        }
        return numbers >= 2;
    }

    private static boolean isWorkshop(Token token) {
        return token.lower().equals("workshop") || token.lower().equals("workshops");
    }

    /** {@code ACL Findings 2025}, {@code KDD Research Track 2025}. */
    private static Years.@Nullable Found behindTrack(Clause clause, int end) {
        for (int i = end; i < Math.min(clause.end(), end + 4); i++) {
            Integer year = Years.fourDigits(clause.token(i));
            if (year != null) {
                return i > end ? new Years.Found(year, i + 2) : null;
            }
            if (!TRACKS.contains(clause.token(i).lower())) {
                return null;
            }
        }
        return null;
    }

    /** {@code 2025 Workshop on Tea at ICML}: the only year before the name. */
    private static @Nullable Integer onlyYear(Clause clause, int first) {
        Integer only = null;
        boolean workshop = false;
        for (int i = clause.first(); i < first; i++) {
            workshop |= isWorkshop(clause.token(i));
            Integer year = Years.fourDigits(clause.token(i));
            if (year != null && only != null) {
                return null;
            }
            only = year == null ? only : year;
        }
        return workshop ? only : null;
    }

    static boolean isMonth(Token token) {
        return MONTHS.contains(token.lower());
    }

    boolean isAmbiguous() {
        return ambiguous || !exact;
    }

    /** Whether these words can only mean the venue, and that the paper is or was to be there. */
    boolean isCertain(Cue cue) {
        if (stated) {
            return true;
        }
        if (paired && exact && (cue != Cue.NONE || entry.kind() == Kind.JOURNAL)) {
            return true;
        }
        if (isNameOfAnother()) {
            return false;
        }
        if (isReference(clause, end) && entry.kind() == Kind.JOURNAL && (first == clause.first() || cue != Cue.NONE)) {
            return exact && (!ambiguous || cue != Cue.NONE || year != null);
        }
        if (ambiguous && isSpecialIssue()) {
            return exact;
        }
        if (ambiguous) {
            return (yearBeside && exact)
                    ? entry.kind() != Kind.JOURNAL || StatusCues.directlyBefore(this)
                    : exact && StatusCues.directlyBefore(this);
        }
        boolean fullName = entry.kind() != Kind.JOURNAL && end - first >= FULL_NAME;
        return yearBeside || (exact && (fullName || cue != Cue.NONE || standsAlone() || opensWithWorkshop()));
    }

    /** {@code Tea Special Issue "Kettles"}. */
    private boolean isSpecialIssue() {
        return end + 1 < clause.end()
                && clause.token(end).lower().equals("special")
                && clause.token(end + 1).lower().equals("issue");
    }

    /** {@code CVPR Workshop on Tea}. */
    private boolean opensWithWorkshop() {
        return first == clause.first() && end < clause.end() && isWorkshop(clause.token(end));
    }

    /**
     * Whether the words are the beginning of a longer name: {@code Nature Portfolio}, {@code International Conference on Machine
     * Learning for Networking}. Single words that mean nothing else may be followed by anything.
     */
    private boolean isNameOfAnother() {
        boolean word = end - first == 1 || clause.token(end - 1).isSign(')') || (year != null && yearBeside);
        if (end >= clause.end() || (word && !ambiguous) || (yearBeside && end - first > 1)) {
            return false;
        }
        Token next = clause.token(end);
        if ((!next.isWord() && !next.isSign('&')) || MAY_FOLLOW_NAME.contains(next.lower())) {
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
