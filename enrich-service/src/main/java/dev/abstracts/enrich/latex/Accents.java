package dev.abstracts.enrich.latex;

import java.text.Normalizer;

/** The accents of LaTeX: {@code \"}, {@code \v} and the like, as the combining characters of Unicode. */
public final class Accents {

    private static final String SIGNS = "`'^\"~=.uvHtcdbkr";
    private static final String COMBINING =
            "\u0300\u0301\u0302\u0308\u0303\u0304\u0307\u0306\u030C\u030B\u0361\u0327\u0323\u0331\u0328\u030A";

    private Accents() {}

    /** Whether the character behind a backslash is an accent. */
    public static boolean isAccent(char sign) {
        return SIGNS.indexOf(sign) >= 0;
    }

    /** The letter with the accent, as one character where Unicode has it. */
    public static String put(char sign, String letter) {
        return Normalizer.normalize(letter + COMBINING.charAt(SIGNS.indexOf(sign)), Normalizer.Form.NFC);
    }
}
