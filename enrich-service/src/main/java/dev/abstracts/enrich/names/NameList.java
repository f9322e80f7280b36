package dev.abstracts.enrich.names;

import dev.abstracts.enrich.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Several names in one line: {@code Ada Green, Bo Stone, Jr. and Cy Rain (Moss Institute)}. */
public final class NameList {

    private static final int LONGEST = 1000;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BETWEEN = Pattern.compile(", ?and |,|;| and | & ");

    private NameList() {}

    /** The names, without what stands in brackets, which are affiliations. */
    public static List<String> split(String line) {
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(
                SPACES.matcher(withoutBrackets(WhiteSpace.oneLine(line))).replaceAll(" "))) {
            String name = WhiteSpace.trim(part);
            if (PersonName.isSuffix(name) && !names.isEmpty()) {
                // Nobody has more of them than a few.
                if (names.getLast().length() < LONGEST) {
                    names.set(names.size() - 1, names.getLast() + ", " + name);
                }
            } else if (!name.isEmpty() && !name.equals("et al.")) {
                names.add(name);
            }
        }
        return names;
    }

    /** {@code A. Author (1), B. Author (2) ((1) Somewhere, (2) Elsewhere)}. */
    private static String withoutBrackets(String text) {
        if (text.indexOf('(') < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                kept.append(c);
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return kept.toString();
    }
}
