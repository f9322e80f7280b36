package dev.abstracts.enrich.format.portallisting;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.enrich.text.WhiteSpace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Words that are written together to one given name: {@code Young} and {@code Ju} of {@code YoungJu}. */
final class NameParts {

    private static final String FILE = "name-parts.txt";

    private final Set<String> parts;

    private NameParts(Set<String> parts) {
        this.parts = Set.copyOf(parts);
    }

    static NameParts load() {
        try (InputStream in = NameParts.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no file %s beside %s".formatted(FILE, NameParts.class.getName()));
            }
            Set<String> parts = new HashSet<>();
            for (String line : WhiteSpace.lines(new String(in.readAllBytes(), UTF_8))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    parts.addAll(Arrays.asList(line.strip().split("\\s+")));
                }
            }
            return new NameParts(parts);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    boolean contains(String word) {
        return parts.contains(word);
    }
}
