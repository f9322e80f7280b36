package dev.abstracts.enrich.format.portallisting;

import java.util.Locale;
import java.util.Set;

/**
 * How much words look like the name of a person, or of the group that signs in place of people. Scores are added up: zero for
 * an ordinary word of a name, less for what is rarer in names, far less for what names do not have.
 */
final class NameShape {

    /** Below this no name can be saved by the rest of its words. */
    static final double HOPELESS = -10;

    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "le", "van", "der", "den", "von", "del", "della", "di", "da", "dos", "das", "do", "du", "des",
            "al", "el", "bin", "ibn", "ben", "ter", "ten", "te", "zu", "zur", "af", "av", "y", "e", "und", "vom", "lo",
            "san", "st", "'t", "et", "dal", "dalla", "degli", "dei", "d", "i", "bint", "in", "the", "ul", "ur", "op");

    /** A name of several words that ends in one of these is that of a group. */
    private static final Set<String> GROUPS = Set.of(
            "collaboration",
            "collaborations",
            "team",
            "teams",
            "consortium",
            "group",
            "project",
            "center",
            "centre",
            "network",
            "lab",
            "labs",
            "committee",
            "alliance",
            "research",
            "intelligence",
            "community");

    private static final Set<String> JOINTS = Set.of("for", "of", "the", "on", "behalf", "and", "with", "in", "from");

    private static final Set<String> CAMEL_STARTS = Set.of(
            "Mc", "Mac", "De", "La", "Le", "Di", "Da", "Du", "Van", "Von", "Fitz", "Del", "Della", "Al", "El", "Ben",
            "O", "D", "Ten", "Lo", "Vander", "Dal", "Dell", "Dall", "Der", "Las", "Los", "San", "Saint", "St", "Ver");

    private static final Set<String> ROMAN = Set.of("II", "III", "IV");

    private static final String INSIDE = ".-'’‐`ʼ{}‘";

    private final NameParts parts;

    NameShape(NameParts parts) {
        this.parts = parts;
    }

    /** Whether a name with this last word is that of a group. */
    static boolean isGroup(String lastWord) {
        return lastWord.length() >= 3 && GROUPS.contains(lastWord.toLowerCase(Locale.ROOT));
    }

    /** The score of a whole name. */
    double score(String name) {
        String[] words = name.split(" ", -1);
        boolean group = words.length > 1 && isGroup(words[words.length - 1]);
        double score = 0;
        int longWords = 0;
        for (int i = 0; i < words.length; i++) {
            score += word(words[i], i == 0, i == words.length - 1, group);
            longWords += isLong(words[i]) ? 1 : 0;
        }
        return score + whole(words.length, longWords, group);
    }

    /** What the number of words adds to the scores of the words. */
    double whole(int words, int longWords, boolean group) {
        if (group) {
            return words == 1 ? -6 : 2 + 0.1 * Math.min(words, 4);
        }
        double score =
                switch (words) {
                    case 1 -> -3;
                    case 2 -> 1;
                    case 3 -> 0.5;
                    case 4 -> -0.5;
                    default -> -0.8 * (words - 3);
                };
        return score + (longWords == 0 ? -3 : 0);
    }

    /** More than an initial. */
    static boolean isLong(String word) {
        return word.length() > 1 && Character.isLetter(word.charAt(0)) && word.indexOf('.') < 0;
    }

    double word(String word, boolean first, boolean last, boolean group) {
        if (word.isEmpty()) {
            return -6;
        }
        char initial = word.charAt(0);
        if (Character.isLowerCase(initial)) {
            return lowerCase(word, first, last, group);
        }
        if (Character.isLetter(initial) || Character.isSurrogate(initial)) {
            return capitalised(word, group);
        }
        // "J. -P. Serre", and the colon that arXiv has between a group and its members.
        boolean initials = initial == '-' && !first && word.length() > 1 && Character.isUpperCase(word.charAt(1));
        boolean quoted = (initial == '"' || initial == '(' || initial == '“') && !first && word.length() > 2;
        return initials ? 0 : quoted ? -1.5 : word.equals(":") ? 0 : -8;
    }

    private static double lowerCase(String word, boolean first, boolean last, boolean group) {
        if (group && (last || JOINTS.contains(word))) {
            return last ? 0 : -0.3;
        }
        if (PARTICLES.contains(word) && !last) {
            return first ? -2 : 0;
        }
        if (word.length() > 2 && (word.charAt(1) == '\'' || word.charAt(1) == '’')) {
            return 0;
        }
        return first ? -7 : -5;
    }

    private double capitalised(String word, boolean group) {
        double score = 0;
        int capitals = 0;
        int small = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isUpperCase(c)) {
                if (i > 0 && Character.isLowerCase(word.charAt(i - 1))) {
                    score -= group ? 0.3 : camel(word, i);
                }
                capitals++;
                continue;
            }
            boolean letter = Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
            if (capitals > 1) {
                score -= letter ? (group ? 0.5 : 3.5) : run(capitals, group);
            }
            capitals = 0;
            if (letter) {
                small++;
            } else {
                score -= sign(word, i, small, group);
            }
        }
        if (capitals > 1 && !ROMAN.contains(word)) {
            score -= run(capitals, group);
        }
        return score;
    }

    /** The price of capitals in a row: {@code DJ Strouse} is rare, {@code SMITH} rarer. */
    private static double run(int capitals, boolean group) {
        return group ? 0 : capitals == 2 ? 1.5 : 2.5;
    }

    private static double sign(String word, int at, int small, boolean group) {
        char c = word.charAt(at);
        if (c == '.' && at < word.length() - 1 && small > 2) {
            return 4;
        }
        if (INSIDE.indexOf(c) >= 0) {
            return 0;
        }
        if (group && (c == '/' || c == '&' || (c >= '0' && c <= '9'))) {
            return 0.3;
        }
        return c == '"' || c == '(' || c == ')' || c == '”' || c == '*' ? 2 : 6;
    }

    /** The price of a capital in the middle of a word. */
    private double camel(String word, int at) {
        int start = at - 1;
        while (start > 0 && Character.isLetter(word.charAt(start - 1)) && !Character.isUpperCase(word.charAt(start))) {
            start--;
        }
        String head = word.substring(start, at);
        return CAMEL_STARTS.contains(head) ? 0.3 : parts.contains(head) ? 0.8 : 3;
    }
}
