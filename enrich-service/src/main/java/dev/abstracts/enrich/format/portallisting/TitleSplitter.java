package dev.abstracts.enrich.format.portallisting;

import java.util.List;

/** Parts a title from the authors that are glued to it. */
public final class TitleSplitter {

    private TitleSplitter() {}

    public static TitleSplitter load() {
        return new TitleSplitter();
    }

    TitleAndAuthors split(String line) {
        int dot = line.lastIndexOf(" · ");
        List<String> affiliations = dot < 0 ? List.of() : List.of(line.substring(dot + 3));
        String rest = dot < 0 ? line : line.substring(0, dot);
        boolean truncated = rest.endsWith(" et al.");
        rest = truncated ? rest.substring(0, rest.length() - 7) : rest;
        int firstComma = rest.indexOf(',');
        int end = firstComma < 0 ? rest.length() : firstComma;
        for (int i = end - 1; i > 0; i--) {
            if (Character.isUpperCase(rest.charAt(i)) && Character.isLowerCase(rest.charAt(i - 1))) {
                return new TitleAndAuthors(
                        rest.substring(0, i), List.of(rest.substring(i).split(", ")), truncated, affiliations);
            }
        }
        return new TitleAndAuthors(rest, List.of(), truncated, affiliations);
    }
}
