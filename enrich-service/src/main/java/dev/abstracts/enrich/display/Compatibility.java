package dev.abstracts.enrich.display;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Characters that stand for others and mean the same: ligatures, full-width letters, the spaces of all widths, characters that
 * nobody sees. Superscripts, subscripts, fractions, circled numbers and letters of other alphabets ({@code ℓ}, {@code ℝ}) mean
 * something of their own and stay, though Unicode's NFKC would change them too.
 */
final class Compatibility {

    /** First and last of blocks whose characters are taken by their compatibility form. */
    private static final int[][] BLOCKS = {
        {0x00B5, 0x00B5},
        {0x0132, 0x0133},
        {0x013F, 0x0140},
        {0x01C4, 0x01CC},
        {0x01F1, 0x01F3},
        {0x0340, 0x0344},
        {0x2103, 0x2103},
        {0x2109, 0x2109},
        {0x2126, 0x2126},
        {0x212A, 0x212B},
        {0x2160, 0x217F},
        {0x3131, 0x318E},
        {0x3300, 0x33FF},
        {0xF900, 0xFAFF},
        {0xFB00, 0xFB4F},
        {0xFB50, 0xFDFB},
        {0xFE10, 0xFE6F},
        {0xFE70, 0xFEFC},
        {0xFF01, 0xFFEF}
    };

    private static final String SPACES =
            "\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";
    private static final String UNSEEN =
            "\u00AD\u034F\u061C\u180E\u200B\u200E\u200F\u2060\u2061\u2062\u2063\u2064\uFEFF"
                    + "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFFFE\uFFFF";
    private static final String HYPHENS = "\u2010\u2011";

    private static final @Nullable String[][] PAGES = load();

    private Compatibility() {}

    /** What to write instead: {@code fi} for the ligature, a space for any space, nothing for the unseen; absent to keep it. */
    static @Nullable String of(char c) {
        @Nullable String[] page = PAGES[c >> 8];
        return page == null ? null : page[c & 0xFF];
    }

    /** Whether it belongs to the character before it. */
    static boolean joins(char c) {
        if (c < '\u0300') {
            return false;
        }
        boolean jamo = c >= '\u1161' && c <= '\u11C2';
        return jamo || (c < '\u3100' && Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static @Nullable String[][] load() {
        @Nullable String[][] pages = new @Nullable String[256][];
        for (int[] block : BLOCKS) {
            for (int c = block[0]; c <= block[1]; c++) {
                String character = String.valueOf((char) c);
                String compatible = Normalizer.normalize(character, Normalizer.Form.NFKC);
                if (!compatible.equals(character)) {
                    put(pages, (char) c, compatible.trim().isEmpty() ? " " : compatible);
                }
            }
        }
        SPACES.chars().forEach(c -> put(pages, (char) c, " "));
        UNSEEN.chars().forEach(c -> put(pages, (char) c, ""));
        HYPHENS.chars().forEach(c -> put(pages, (char) c, "-"));
        for (char c = '\u0080'; c <= '\u009F'; c++) {
            put(pages, c, c == '\u0085' ? " " : "");
        }
        return pages;
    }

    private static void put(@Nullable String[][] pages, char c, String text) {
        @Nullable String[] page = pages[c >> 8];
        if (page == null) {
            page = new @Nullable String[256];
            pages[c >> 8] = page;
        }
        page[c & 0xFF] = text;
    }
}
