package dev.abstracts.ingest.format.reviewlisting;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How likely a line looks the way it does if it is of a kind. Titles and abstracts differ in length, in how they end, in
 * sentence boundaries, in capitals and, best of all, in the small words of sentences: of 20,000 arXiv titles 2 % hold one
 * of "we, is, are, this, that, show, ...", of their abstracts, even of those below 350 characters, 98 %. The figures below
 * are such counts, over titles and over abstracts below 350 characters; longer lines are told by their length alone.
 */
final class LineLook {

    /** Longer lines are abstracts, whatever they look like; in bytes. */
    static final int CERTAIN_ABSTRACT = 4000;

    private static final double NEVER = -1000;

    /** Some abstracts look like nothing on earth, such as a list of affiliations: behind a title they are abstracts still. */
    private static final double ODD_ABSTRACT = 8;

    /** Records seldom begin with an indented line. */
    private static final double INDENTED_BEGINNING = -4;

    private static final Pattern SENTENCE_WORD = Pattern.compile(
            "\\b(?:[Ww]e|[Oo]ur|is|are|was|were|be|been|has|have|[Tt]his|that|which|these|shows?|prove|propose|present"
                    + "|study|its?|gives?|can|there|will|not)\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("[\\p{Ll}\\d)\\]}$][.?!][\"')\\]]* +[\\p{Lu}(\\[\"$]");
    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}[\\p{L}'-]{3,}");

    private LineLook() {}

    /** Natural logarithms, by {@link LineKind}; {@code indented} where white space stood before the line. */
    static double[] of(String line, boolean indented) {
        double[] logs = new double[LineKind.COUNT];
        boolean decision = DecisionLine.is(line);
        double asTitle = asTitle(line);
        double asAbstract = Math.max(asAbstract(line), asTitle - ODD_ABSTRACT);
        double begins = indented ? INDENTED_BEGINNING : 0;
        logs[LineKind.TITLE.ordinal()] = asTitle + begins - (decision ? 6 : 0);
        logs[LineKind.ABSTRACT.ordinal()] = asAbstract + begins;
        logs[LineKind.CONTINUATION.ordinal()] = indented ? Math.max(asAbstract, -8) : NEVER;
        logs[LineKind.DECISION.ordinal()] = decision ? 0 : NEVER;
        return logs;
    }

    /** Of a line that is too long to be anything else. */
    static double[] certainAbstract() {
        double[] logs = new double[LineKind.COUNT];
        Arrays.fill(logs, Double.NEGATIVE_INFINITY);
        logs[LineKind.ABSTRACT.ordinal()] = 0;
        return logs;
    }

    private static double asTitle(String line) {
        return Math.log(0.998 * logNormal(line.length(), 76, 0.36) + 0.002 * logNormal(line.length(), 90, 1.0))
                + Math.log(byEnd(line, 0.001, 0.012, 0.987))
                + Math.log(pick(sentenceWords(line), 0.975, 0.022, 0.002, 0.0003))
                + Math.log(pick(sentenceEnds(line), 0.981, 0.0185, 0.0004, 0.0001))
                + Math.log(pick(capitals(line), 0.22, 0.07, 0.05, 0.66));
    }

    private static double asAbstract(String line) {
        boolean brief = line.length() < 350;
        return Math.log(0.9 * logNormal(line.length(), 1200, 0.45) + 0.1 * logNormal(line.length(), 350, 0.9))
                + Math.log(byEnd(line, 0.96, 0.005, 0.035))
                + Math.log(
                        brief
                                ? pick(sentenceWords(line), 0.014, 0.096, 0.24, 0.65)
                                : pick(sentenceWords(line), 0.002, 0.008, 0.02, 0.97))
                + Math.log(
                        brief
                                ? pick(sentenceEnds(line), 0.38, 0.48, 0.13, 0.01)
                                : pick(sentenceEnds(line), 0.03, 0.05, 0.1, 0.82))
                + Math.log(pick(capitals(line), 0.9, 0.07, 0.02, 0.01));
    }

    private static double byEnd(String line, double stop, double question, double other) {
        String end = line.stripTrailing();
        return switch (end.isEmpty() ? ' ' : end.charAt(end.length() - 1)) {
            case '.' -> end.endsWith("...") ? other : stop;
            case '?', '!' -> question;
            default -> other;
        };
    }

    private static int sentenceWords(String line) {
        Set<String> words = new HashSet<>();
        Matcher matcher = SENTENCE_WORD.matcher(line);
        while (words.size() < 3 && matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words.size();
    }

    private static int sentenceEnds(String line) {
        int count = 0;
        Matcher matcher = SENTENCE_END.matcher(line);
        while (count < 3 && matcher.find()) {
            count++;
        }
        return count;
    }

    /** 0 where hardly any long word is capitalised, 3 where most are. */
    private static int capitals(String line) {
        int words = 0;
        int capitalised = 0;
        Matcher matcher = LONG_WORD.matcher(line);
        while (words < 60 && matcher.find()) {
            words++;
            capitalised += Character.isUpperCase(line.charAt(matcher.start())) ? 1 : 0;
        }
        double share = words == 0 ? 1 : (double) capitalised / words;
        return share < 0.25 ? 0 : share < 0.4 ? 1 : share < 0.6 ? 2 : 3;
    }

    private static double pick(int index, double... values) {
        return values[Math.min(index, values.length - 1)];
    }

    /** Density over the logarithm of the length, so that long and short lines compare. */
    private static double logNormal(int length, double median, double sigma) {
        double z = Math.log(Math.max(1, length) / median) / sigma;
        return Math.exp(-z * z / 2) / (sigma * Math.sqrt(2 * Math.PI)) + 1e-12;
    }
}
