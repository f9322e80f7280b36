package dev.abstracts.search.index;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes the keys by which names are compared: without case, accents and repeated white space, so that {@code Erdos} is
 * {@code Erdős}. Used alike for what is indexed and for what is asked.
 */
public final class Folding {

    private static final String STROKED = "øłđðþßæœıħŧ";
    private static final String[] PLAIN = {"o", "l", "d", "d", "th", "ss", "ae", "oe", "i", "h", "t"};

    private Folding() {}

    /** The key of a name; {@code ""} when it holds nothing but white space. */
    public static String fold(String name) {
        return isPlain(name) ? tidy(name.toLowerCase(Locale.ROOT)) : tidy(plain(name));
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String plain(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            int stroked = STROKED.indexOf(c);
            if (stroked >= 0) {
                plain.append(PLAIN[stroked]);
            } else if (c == '’') {
                plain.append('\'');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String tidy(String name) {
        StringBuilder tidy = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isWhitespace(c)) {
                gap = !tidy.isEmpty();
            } else {
                if (gap) {
                    tidy.append(' ');
                    gap = false;
                }
                tidy.append(c);
            }
        }
        return tidy.toString();
    }
}
