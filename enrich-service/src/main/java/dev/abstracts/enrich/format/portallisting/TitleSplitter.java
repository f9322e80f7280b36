package dev.abstracts.enrich.format.portallisting;

import dev.abstracts.enrich.text.WhiteSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts a title from the authors that are glued to it: {@code ...Model ServingYuhan Liu, Hanchen Li, Yihua Cheng et al. ·
 * stanford}. No sign tells where the title ends. Every place at which a name could begin is weighed, with every number of
 * authors that the commas allow: how much what follows looks like names of people ({@link NameShape}), and how much the place
 * looks like the end of a title ({@link TitleEnd}).
 */
public final class TitleSplitter {

    private static final String ET_AL = " et al.";
    private static final String AFFILIATION = " · ";
    private static final int LONGEST_AFFILIATION = 120;
    private static final int NAMED_AUTHORS = 3;
    private static final int LONGEST_NAME = 8;
    private static final int LONGEST_GLUED = 120;

    /** {@code et al.} stands behind three names; fewer are hard to believe. */
    private static final double FEWER_THAN_NAMED = -12;

    /** Where one comma less would do as well, it parts authors rather than words of a title. */
    private static final double MORE_AUTHORS = 0.5;

    /** What stands behind a comma and still belongs to the name before it. */
    private static final Pattern SUFFIX = Pattern.compile("(?:Jr|Sr|II|III|IV|PhD|MD)\\b\\.?(?=,|$)");

    private static final Pattern SLUGS = Pattern.compile("[a-z0-9.&-]+(?:, ?[a-z0-9.&-]+)+");

    private final NameShape names;
    private final TitleEnd titleEnd;

    TitleSplitter(NameShape names, TitleEnd titleEnd) {
        this.names = names;
        this.titleEnd = titleEnd;
    }

    public static TitleSplitter load() {
        NameParts parts = NameParts.load();
        return new TitleSplitter(new NameShape(parts), new TitleEnd(parts));
    }

    TitleAndAuthors split(String line) {
        String body = WhiteSpace.trim(line);
        List<String> affiliations = List.of();
        int dot = body.lastIndexOf(AFFILIATION);
        if (dot > 0 && body.length() - dot <= LONGEST_AFFILIATION) {
            affiliations = affiliations(WhiteSpace.trim(body.substring(dot + AFFILIATION.length())));
            body = WhiteSpace.trim(body.substring(0, dot));
        }
        boolean truncated = body.endsWith(ET_AL);
        if (truncated) {
            body = WhiteSpace.trim(body.substring(0, body.length() - ET_AL.length()));
        }
        return best(body, truncated, affiliations);
    }

    private static List<String> affiliations(String text) {
        return SLUGS.matcher(text).matches() ? Arrays.asList(text.split(", ?")) : List.of(text);
    }

    private TitleAndAuthors best(String body, boolean truncated, List<String> affiliations) {
        List<Integer> commas = lastCommas(body);
        Candidate best = Candidate.NONE;
        double behindComma = 0;
        int end = body.length();
        for (int behind = 0; behind < NAMED_AUTHORS; behind++) {
            int start = behind < commas.size() ? commas.get(behind) + 2 : 0;
            double others = behindComma + (truncated && behind < NAMED_AUTHORS - 1 ? FEWER_THAN_NAMED : 0);
            Candidate candidate = bestIn(body, start, end, behind, others);
            best = candidate.score() > best.score() ? candidate : best;
            if (behind >= commas.size()) {
                break;
            }
            behindComma += names.score(body.substring(start, end)) + MORE_AUTHORS;
            end = commas.get(behind);
        }
        if (best.position() < 0) {
            return new TitleAndAuthors(body, List.of(), truncated, affiliations);
        }
        return new TitleAndAuthors(
                WhiteSpace.trim(body.substring(0, best.position())),
                authors(body, best.position(), best.behindComma(), commas),
                truncated,
                affiliations);
    }

    /**
     * A place at which the title may end.
     *
     * @param behindComma how many authors follow the first one
     */
    private record Candidate(int position, int behindComma, double score) {
        static final Candidate NONE = new Candidate(-1, 0, Double.NEGATIVE_INFINITY);
    }

    /** Goes through the words between {@code start} and {@code end} from right to left, as long as they may be of a name. */
    private Candidate bestIn(String body, int start, int end, int behindComma, double others) {
        Candidate best = Candidate.NONE;
        double right = 0;
        int words = 0;
        int longWords = 0;
        int wordEnd = end;
        boolean group = false;
        while (wordEnd > start && words < LONGEST_NAME && right > NameShape.HOPELESS) {
            int wordStart = Math.max(body.lastIndexOf(' ', wordEnd - 1) + 1, start);
            boolean tooLong = wordEnd - wordStart > LONGEST_GLUED;
            wordStart = tooLong ? wordEnd - LONGEST_GLUED : wordStart;
            boolean last = words == 0;
            String whole = body.substring(wordStart, wordEnd);
            group |= last && NameShape.isGroup(whole);
            words++;
            for (int at = Math.max(wordStart, 1); at < wordEnd; at++) {
                if (TitleEnd.isPossible(body, at)) {
                    String word = body.substring(at, wordEnd);
                    double score = others
                            + right
                            + names.word(word, true, last, group)
                            + names.whole(words, longWords + (NameShape.isLong(word) ? 1 : 0), group)
                            + titleEnd.score(body, at);
                    if (score > best.score()) {
                        best = new Candidate(at, behindComma, score);
                    }
                }
            }
            right += names.word(whole, false, last, group);
            longWords += NameShape.isLong(whole) ? 1 : 0;
            wordEnd = tooLong ? start : wordStart - 1;
        }
        return best;
    }

    /** The last commas between authors, from right to left, at most as many as there are authors. */
    private static List<Integer> lastCommas(String body) {
        List<Integer> commas = new ArrayList<>(NAMED_AUTHORS);
        int at = body.lastIndexOf(", ");
        while (at > 0 && commas.size() < NAMED_AUTHORS) {
            if (!SUFFIX.matcher(body).region(at + 2, body.length()).lookingAt()) {
                commas.add(at);
            }
            at = body.lastIndexOf(", ", at - 1);
        }
        return commas;
    }

    private static List<String> authors(String body, int position, int tail, List<Integer> commas) {
        List<String> authors = new ArrayList<>(NAMED_AUTHORS);
        int start = position;
        for (int comma = tail - 1; comma >= 0; comma--) {
            authors.add(WhiteSpace.trim(body.substring(start, commas.get(comma))));
            start = commas.get(comma) + 2;
        }
        authors.add(WhiteSpace.trim(body.substring(start)));
        return authors;
    }
}
