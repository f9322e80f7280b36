package dev.abstracts.enrich.subject;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A text of a file of invented texts.
 *
 * @param label what stands behind the {@code ==} of the line before it
 */
record InventedTexts(String label, String text) {

    static List<InventedTexts> of(String file) {
        try (InputStream in = Objects.requireNonNull(InventedTexts.class.getResourceAsStream(file), file)) {
            List<InventedTexts> texts = new ArrayList<>();
            for (String part : new String(in.readAllBytes(), UTF_8).split("(?m)^== ")) {
                int end = part.indexOf('\n');
                if (!part.startsWith("#")) {
                    texts.add(new InventedTexts(part.substring(0, end), part.substring(end + 1)));
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
