package dev.abstracts.enrich.format.portallisting;

import java.util.Set;

/** How much a place in a line looks like the end of a title to which a name is glued. */
final class TitleEnd {

    private static final Set<String> NAME_STARTS =
            Set.of("Mc", "Mac", "De", "La", "Le", "Di", "Van", "Fitz", "Al", "Da");

    private static final String OPENING = "([{/“‘\\&@_^~<";

    private final NameParts parts;

    TitleEnd(NameParts parts) {
        this.parts = parts;
    }

    /** Whether a name could begin at {@code at}, glued to what is before it. */
    static boolean isPossible(String line, int at) {
        char before = line.charAt(at - 1);
        char first = line.charAt(at);
        if (Character.isWhitespace(before) || before == ',' || OPENING.indexOf(before) >= 0) {
            return false;
        }
        boolean afterSpace = at < 2 || line.charAt(at - 2) == ' ';
        if (afterSpace && "-'\"`’”".indexOf(before) >= 0) {
            return false;
        }
        return Character.isUpperCase(first)
                || (Character.isLowerCase(first)
                        ? startsParticle(line, at)
                        : Character.isLetter(first) && !isCaseless(before));
    }

    private static boolean isCaseless(char c) {
        return Character.isLetter(c) && !Character.isLowerCase(c) && !Character.isUpperCase(c);
    }

    private static boolean startsParticle(String line, int at) {
        return line.startsWith("de ", at)
                || line.startsWith("van ", at)
                || line.startsWith("von ", at)
                || line.startsWith("the ", at);
    }

    double score(String line, int at) {
        char first = line.charAt(at);
        double score = before(line, at) - (Character.isLowerCase(first) ? 4 : 0);
        String piece = piece(line, at);
        if (NAME_STARTS.contains(piece)) {
            score -= 3;
        } else if (at > piece.length() && Character.isUpperCase(first) && parts.contains(piece)) {
            score -= 1.5;
        }
        return score;
    }

    private static double before(String line, int at) {
        char before = line.charAt(at - 1);
        if (Character.isLowerCase(before)) {
            return 3;
        }
        if (Character.isUpperCase(before)) {
            return acronym(line, at);
        }
        if (before >= '0' && before <= '9') {
            return 2.5;
        }
        return switch (before) {
            case '-', '‐' -> -4;
            // "O'Brien", against "the `where' pathway" and "Maxwells'".
            case '\'', '’' ->
                at > 2 && Character.isLetter(line.charAt(at - 2)) && Character.isLetter(line.charAt(at - 3)) ? 1 : -3;
            // "J.R. Smith", against "et cetera."
            case '.' -> at > 1 && Character.isUpperCase(line.charAt(at - 2)) ? -2 : 2;
            default -> 2.5;
        };
    }

    /** A title that ends in capitals: {@code GAN} + {@code John}, {@code AdS} + {@code R. Metsaev}, {@code AI} + {@code DJ}. */
    private static double acronym(String line, int at) {
        char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
        if (Character.isUpperCase(next)) {
            return -1.5;
        }
        return next == ' ' ? -1.5 : 2;
    }

    /** What stands between the place and the last sign or small-to-capital step before it. */
    private static String piece(String line, int at) {
        int start = at - 1;
        while (start > 0 && Character.isLetter(line.charAt(start - 1)) && !isStep(line, start)) {
            start--;
        }
        return line.substring(start, at);
    }

    private static boolean isStep(String line, int at) {
        return Character.isUpperCase(line.charAt(at))
                && (Character.isLowerCase(line.charAt(at - 1))
                        || (at + 1 < line.length() && Character.isLowerCase(line.charAt(at + 1))));
    }
}
