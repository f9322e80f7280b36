package dev.abstracts.local.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The settings that the servers are given, as they lie beside these classes. */
final class Resource {

    private Resource() {}

    static String text(String name) {
        try (var in = Resource.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name + " is not on the class path")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
