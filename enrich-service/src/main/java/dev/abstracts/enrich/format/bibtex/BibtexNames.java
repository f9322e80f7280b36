package dev.abstracts.enrich.format.bibtex;

import dev.abstracts.enrich.latex.LatexText;
import dev.abstracts.enrich.names.PersonName;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of names: {@code Green, Ada and von Stone, Jr, Bo and {Moss Collaboration} and others}. Names that are written last
 * name first are turned round, as readers expect them: {@code Ada Green}, {@code Bo von Stone Jr}.
 *
 * @param truncated whether the list says that there are more
 */
record BibtexNames(List<String> names, boolean truncated) {

    BibtexNames {
        names = List.copyOf(names);
    }

    static BibtexNames of(String latex) {
        List<String> parts = split(latex);
        // Some managers of references write semicolons where BibTeX has its "and".
        if (parts.size() == 1 && latex.indexOf(';') >= 0) {
            parts = parts(latex, ';');
        }
        List<String> names = new ArrayList<>(parts.size());
        boolean truncated = false;
        for (String part : parts) {
            String name = name(part.strip());
            if (PersonName.isOthers(name)) {
                truncated = true;
            } else if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return new BibtexNames(names, truncated);
    }

    private static String name(String latex) {
        if (isWholeInBraces(latex)) {
            return LatexText.line(latex);
        }
        List<String> parts = parts(latex, ',').stream()
                .map(LatexText::line)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() >= 2 && parts.stream().allMatch(part -> part.indexOf('=') > 0)) {
            return extended(parts);
        }
        boolean suffixLast = PersonName.isSuffixInAnyCase(parts.isEmpty() ? "" : parts.getLast());
        return switch (parts.size()) {
            case 1 -> PersonName.readable(parts.getFirst());
            case 2 ->
                suffixLast
                        ? PersonName.joined(null, parts.getFirst(), parts.getLast())
                        : PersonName.inOrder(parts.getFirst(), parts.getLast(), null);
            case 3 ->
                suffixLast
                        ? PersonName.inOrder(parts.getFirst(), parts.get(1), parts.getLast())
                        : PersonName.inOrder(parts.getFirst(), parts.getLast(), parts.get(1));
            default -> String.join(", ", parts);
        };
    }

    /** Of BibLaTeX: {@code family=Stone, given=Bo, prefix=von, suffix=Jr}. */
    private static String extended(List<String> parts) {
        List<String> name = new ArrayList<>();
        for (String key : new String[] {"given", "prefix", "family", "suffix"}) {
            for (String part : parts) {
                int equals = part.indexOf('=');
                if (part.substring(0, equals).strip().equals(key)) {
                    name.add(part.substring(equals + 1).strip());
                }
            }
        }
        return String.join(" ", name);
    }

    /** {@code {Moss Collaboration}}: one pair of braces around all of it, which is not the group of an accent. */
    private static boolean isWholeInBraces(String latex) {
        if (!latex.startsWith("{") || !latex.endsWith("}")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < latex.length(); i++) {
            char c = latex.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i == latex.length() - 1;
            }
        }
        return false;
    }

    /** Parts between {@code and}s that stand outside of braces. */
    private static List<String> split(String latex) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < latex.length(); i++) {
            char c = latex.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            boolean and = depth <= 0
                    && (c == 'a' || c == 'A')
                    && latex.regionMatches(true, i, "and", 0, 3)
                    && isBlank(latex, i - 1)
                    && isBlank(latex, i + 3);
            if (and) {
                parts.add(latex.substring(start, i));
                start = i + 3;
                i += 2;
            }
        }
        parts.add(latex.substring(start));
        return parts;
    }

    private static boolean isBlank(String text, int at) {
        return at < 0 || at >= text.length() || text.charAt(at) <= ' ';
    }

    /** Parts between these characters where they stand outside of braces. */
    private static List<String> parts(String latex, char between) {
        List<String> parts = new ArrayList<>(3);
        int depth = 0;
        int start = 0;
        for (int i = 0; i < latex.length(); i++) {
            char c = latex.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == between && depth <= 0) {
                parts.add(latex.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(latex.substring(start));
        return parts;
    }
}
