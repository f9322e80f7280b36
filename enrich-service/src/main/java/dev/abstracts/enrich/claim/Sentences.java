package dev.abstracts.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parts the tokens of a text into sentences, and keeps those that have a number. */
final class Sentences {

    private static final Set<String> ABBREVIATIONS =
            Set.of("vs", "e.g", "i.e", "al", "fig", "approx", "cf", "ca", "resp", "etc");

    private Sentences() {}

    static List<Sentence> withNumbers(String text, List<Token> tokens) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        boolean number = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            number |= token.isNumber()
                    || !Double.isNaN(token.meaning().number())
                    || token.any(NUMBER_WORDS)
                    || token.meaning().unit() == Lexicon.MAGNITUDES;
            if (i == tokens.size() - 1 || ends(text, tokens, i)) {
                if (number) {
                    sentences.add(new Sentence(text, tokens, from, i + 1));
                }
                from = i + 1;
                number = false;
            }
        }
        return sentences;
    }

    private static final long NUMBER_WORDS =
            Cue.TWICE.bit() | Cue.HALVE.bit() | Cue.DOUBLE.bit() | Cue.TRIPLE.bit() | Cue.QUADRUPLE.bit();

    private static boolean ends(String text, List<Token> tokens, int i) {
        Token token = tokens.get(i);
        int next = tokens.get(i + 1).start();
        if (text.startsWith("\n\n", token.end())) {
            return true;
        }
        boolean stop = token.isSign('.') || token.isSign('?') || token.isSign('!');
        if (!stop || next == token.end() || Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        if (i == 0) {
            return true;
        }
        Token before = tokens.get(i - 1);
        return before.end() - before.start() > 6
                || !ABBREVIATIONS.contains(
                        text.substring(before.start(), before.end()).toLowerCase(java.util.Locale.ROOT));
    }
}
