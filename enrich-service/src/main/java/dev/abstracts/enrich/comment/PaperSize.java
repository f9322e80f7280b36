package dev.abstracts.enrich.comment;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The size of a paper, as its comment gives it.
 *
 * @param pages of {@code 8 pages} or, added up, of {@code 13+5 pages}
 * @param figures of {@code 5 figures}, {@code one figure} or {@code 7 color figs}
 */
public record PaperSize(@Nullable Integer pages, @Nullable Integer figures) {

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("no", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12));

    /** Looks first whether a digit or the first letter of one of the words comes, as most characters are neither. */
    private static final String NUMBER =
            "(?=[\\deEfFnNoOsStT])(?<![\\w/:-])(?<!\\d[.,])(\\d{1,4}(?: ?\\+ ?\\d{1,4}){0,3}|(?i:%s)\\b)"
                    .formatted(String.join("|", WORDS.keySet()));

    private static final Pattern PAGES =
            Pattern.compile(NUMBER + "[ ~-]?(?:[A-Za-z]{3,12} )?(?i:pages?\\b|pgs?\\b|pp\\b|p\\.)");

    private static final Pattern FIGURES =
            Pattern.compile(NUMBER + "[ ~-]?(?:[A-Za-z-]{2,15} ){0,2}(?i:figures?\\b|figs?\\b)");

    private static final int LOOK_AT = 4000;

    public static final PaperSize UNKNOWN = new PaperSize(null, null);

    /** Reads the first count of pages and the first count of figures. */
    public static PaperSize read(String comment) {
        String beginning = comment.length() <= LOOK_AT ? comment : comment.substring(0, LOOK_AT);
        return new PaperSize(first(PAGES, beginning), first(FIGURES, beginning));
    }

    private static @Nullable Integer first(Pattern pattern, String comment) {
        Matcher matcher = pattern.matcher(comment);
        return matcher.find() ? number(matcher.group(1)) : null;
    }

    private static int number(String text) {
        Integer word = WORDS.get(text.toLowerCase(Locale.ROOT));
        if (word != null) {
            return word;
        }
        int sum = 0;
        for (String part : text.split("\\+", -1)) {
            sum += Integer.parseInt(part.strip());
        }
        return sum;
    }
}
