package dev.abstracts.enrich.names;

import dev.abstracts.enrich.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One name. */
public final class PersonName {

    private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "2nd", "3rd");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ORCID = Pattern.compile("\\d{4}-?\\d{4}-?\\d{4}-?\\d{3}[\\dXx]");

    private PersonName() {}

    /** {@code Ada Green} of {@code Green, Ada}; with a suffix last, on whichever side of the first name it stood. */
    public static String readable(String name) {
        String line = oneLine(name);
        if (line.indexOf(',') < 0) {
            return line;
        }
        List<String> parts = new ArrayList<>();
        String suffix = null;
        for (String part : line.split(",")) {
            String trimmed = WhiteSpace.trim(part);
            if (SUFFIXES.contains(trimmed) && !parts.isEmpty()) {
                suffix = trimmed;
            } else if (!trimmed.isEmpty()) {
                parts.add(trimmed);
            }
        }
        return switch (parts.size()) {
            case 1 -> joined(null, parts.getFirst(), suffix);
            case 2 -> joined(parts.getLast(), parts.getFirst(), suffix);
            default -> line;
        };
    }

    /** First names, last name and suffix, of which some may be absent. */
    public static String joined(@Nullable String first, @Nullable String last, @Nullable String suffix) {
        StringBuilder name = new StringBuilder();
        for (String part : new String[] {first, last, suffix}) {
            String words = part == null ? "" : oneLine(part);
            if (!words.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ").append(words);
            }
        }
        return name.toString();
    }

    public static boolean isSuffix(String word) {
        return SUFFIXES.contains(word);
    }

    /** {@code 0000-0002-1825-0097} of {@code https://orcid.org/0000-0002-1825-0097} or {@code 0000000218250097}; absent when there is none. */
    public static @Nullable String orcid(@Nullable String text) {
        var found = text == null ? null : ORCID.matcher(text);
        if (found == null || !found.find()) {
            return null;
        }
        String digits = found.group().replace("-", "").toUpperCase(Locale.ROOT);
        return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8, 12) + "-"
                + digits.substring(12);
    }

    private static String oneLine(String text) {
        return SPACES.matcher(WhiteSpace.trim(text)).replaceAll(" ");
    }
}
