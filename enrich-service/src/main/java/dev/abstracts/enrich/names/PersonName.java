package dev.abstracts.enrich.names;

import dev.abstracts.enrich.text.WhiteSpace;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One name. */
public final class PersonName {

    private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "2nd", "3rd");
    private static final Set<String> SUFFIXES_IN_ANY_CASE = Set.of("jr.", "jr", "sr.", "sr");
    private static final Set<String> OTHERS =
            Set.of("others", "et al", "et al.", "et. al.", "et. al", "and others", "...", "…");
    private static final Set<UnicodeScript> WITHOUT_SPACES =
            Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ORCID = Pattern.compile("\\d{4}-?\\d{4}-?\\d{4}-?\\d{3}[\\dXx]");

    /** Computer science's bibliography tells namesakes apart by such numbers. */
    private static final Pattern NAMESAKE = Pattern.compile(" 0\\d{3}$");

    private PersonName() {}

    /** {@code Ada Green} of {@code Green, Ada}; with a suffix last, on whichever side of the first name it stood. */
    public static String readable(String name) {
        String line = NAMESAKE.matcher(oneLine(name)).replaceFirst("");
        if (line.indexOf(',') < 0) {
            return line;
        }
        List<String> parts = new ArrayList<>();
        String suffix = null;
        for (String part : line.split(",")) {
            String trimmed = WhiteSpace.trim(part);
            if (isSuffixInAnyCase(trimmed) && !parts.isEmpty()) {
                suffix = trimmed;
            } else if (!trimmed.isEmpty()) {
                parts.add(trimmed);
            }
        }
        return switch (parts.size()) {
            case 1 -> joined(null, parts.getFirst(), suffix);
            case 2 -> inOrder(parts.getFirst(), parts.getLast(), suffix);
            default -> line;
        };
    }

    /**
     * Of a name in parts. A suffix that stands behind the first names, {@code Bo Jr.}, is one too; the names of East Asia, in
     * their own scripts, begin with the last name and have no space: {@code 毛泽东}.
     */
    public static String inOrder(@Nullable String last, @Nullable String first, @Nullable String suffix) {
        String given = first == null ? "" : oneLine(first);
        String family = last == null ? "" : NAMESAKE.matcher(oneLine(last)).replaceFirst("");
        if (suffix == null && hasNoSpaces(family) && hasNoSpaces(given)) {
            return family + given;
        }
        int space = given.lastIndexOf(' ');
        if (suffix == null && space > 0 && !family.isEmpty() && isSuffixInAnyCase(given.substring(space + 1))) {
            return joined(given.substring(0, space), family, given.substring(space + 1));
        }
        return joined(given, family, suffix);
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

    /** Whether it is no name, but says that there are more: {@code others}, {@code et al.} */
    public static boolean isOthers(String name) {
        return name.length() <= 12 && OTHERS.contains(name.toLowerCase(Locale.ROOT));
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

    /** As {@link #isSuffix}, also {@code jr}; numbers are capitals, because {@code Iv} is a name. */
    public static boolean isSuffixInAnyCase(String word) {
        return isSuffix(word) || word.length() <= 3 && SUFFIXES_IN_ANY_CASE.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean hasNoSpaces(String words) {
        return !words.isEmpty() && words.codePoints().allMatch(c -> WITHOUT_SPACES.contains(UnicodeScript.of(c)));
    }

    private static String oneLine(String text) {
        return SPACES.matcher(WhiteSpace.trim(text)).replaceAll(" ");
    }
}
