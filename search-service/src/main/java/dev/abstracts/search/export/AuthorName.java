package dev.abstracts.search.export;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name in reading order, taken apart as bibliographies want it. Names of one word, of collaborations and with a comma
 * stay whole; of others the last word is the family's, with the particles before it.
 *
 * @param family or the whole name
 * @param given absent where the name stays whole
 * @param suffix such as {@code Jr.} or {@code III}
 */
record AuthorName(
        String family, @Nullable String given, @Nullable String suffix) {

    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "ten", "ter",
            "zu", "zur", "af", "al", "el", "bin", "ibn");
    private static final Pattern SUFFIX = Pattern.compile("(?i)jr\\.?|sr\\.?|ii|iii|iv");
    private static final Pattern GROUP = Pattern.compile(
            "(?i).*\\b(collaboration|consortium|team|group|project|committee|university|institute|and|for|the)\\b.*|.*[,;&0-9].*");

    static AuthorName of(String name) {
        String line = Citation.line(name);
        String[] words = line == null ? new String[0] : line.split(" ");
        if (words.length < 2 || GROUP.matcher(name).matches()) {
            return new AuthorName(String.join(" ", words), null, null);
        }
        int end = words.length;
        String suffix = null;
        if (end > 2 && SUFFIX.matcher(words[end - 1]).matches()) {
            suffix = words[--end];
        }
        int family = end - 1;
        while (family > 1 && PARTICLES.contains(words[family - 1].toLowerCase(Locale.ROOT))) {
            family--;
        }
        return new AuthorName(join(words, family, end), join(words, 0, family), suffix);
    }

    boolean isWhole() {
        return given == null;
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", List.of(words).subList(from, to));
    }
}
