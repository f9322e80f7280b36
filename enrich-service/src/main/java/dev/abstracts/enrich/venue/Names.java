package dev.abstracts.enrich.venue;

/** How a name that was found in a comment is written down. */
final class Names {

    private Names() {}

    /** On one line, without backslashes, and without signs around it. */
    static String tidy(String name) {
        StringBuilder tidy = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean space = Character.isWhitespace(c);
            if (c == '\\' || (space && (tidy.isEmpty() || tidy.charAt(tidy.length() - 1) == ' '))) {
                continue;
            }
            tidy.append(space ? ' ' : c);
        }
        int end = tidy.length();
        while (end > 0 && " ,;:-–—\"“”`'".indexOf(tidy.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = 0;
        while (start < end && " ,;:-–—\"“”`'".indexOf(tidy.charAt(start)) >= 0) {
            start++;
        }
        return tidy.substring(start, end);
    }
}
