package dev.abstracts.enrich.latex;

import dev.abstracts.enrich.text.WhiteSpace;

/** Line breaks that mean nothing. */
final class Folding {

    private Folding() {}

    /** White space folded to one space; with {@code paragraphs}, to a blank line where there is one. */
    static String fold(String text, boolean paragraphs) {
        StringBuilder folded = new StringBuilder(text.length());
        int newlines = 0;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u00A0') {
                newlines += c == '\n' ? 1 : 0;
                blank = true;
            } else {
                if (blank && !folded.isEmpty()) {
                    folded.append(paragraphs && newlines > 1 ? "\n\n" : " ");
                }
                blank = false;
                newlines = 0;
                folded.append(c);
            }
        }
        return WhiteSpace.trim(folded.toString());
    }
}
