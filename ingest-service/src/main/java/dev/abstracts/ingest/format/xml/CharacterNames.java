package dev.abstracts.ingest.format.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of HTML's characters, such as {@code eacute}: feeds use them whether they are declared or not. */
final class CharacterNames {

    private static final Set<String> NAMES = load();

    private CharacterNames() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }

    private static Set<String> load() {
        String file = "character-names.txt";
        try (InputStream in = requireNonNull(CharacterNames.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
