package dev.abstracts.search.export;

/** What XML 1.0 can hold. */
public final class XmlText {

    private XmlText() {}

    /** The text without the characters that are not allowed in XML, not even escaped, and without halves of characters. */
    public static String legal(String text) {
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isLegal).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0xD800 || c == '\n' || c == '\t';
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
