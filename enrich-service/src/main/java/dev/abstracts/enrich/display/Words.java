package dev.abstracts.enrich.display;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that abstracts use often, {@code words.txt}: they tell a word that was broken from one with a hyphen. */
final class Words {

    private static final Set<String> KNOWN = load();

    private Words() {}

    /** Whether two parts with a hyphen and a line break between them are one word: net-work is, deep-learning is not. */
    static boolean areOne(String first, String second) {
        if (first.length() < 2 || second.length() < 2 || !Character.isLowerCase(second.charAt(0))) {
            return false;
        }
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        if (!a.substring(1).equals(first.substring(1)) || !b.equals(second)) {
            return false;
        }
        return KNOWN.contains(a + b) || !(KNOWN.contains(a) && KNOWN.contains(b));
    }

    private static Set<String> load() {
        try (InputStream in = requireNonNull(Words.class.getResourceAsStream("words.txt"), "words.txt")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("reading words.txt", e);
        }
    }
}
