package dev.abstracts.enrich.markup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an element does to plain text; {@code elements.txt} lists the elements. */
public enum ElementKind {
    BLOCK,
    LINE,
    BREAK,
    CELL,
    HEADING,
    SKIP,
    FORMULA,
    MATH,
    TEX,
    ANNOTATION,
    XREF,
    INLINE;

    private static final Set<String> PREFIXES = Set.of("jats", "mml", "m", "xhtml", "html", "h");
    private static final Map<String, ElementKind> BY_NAME = load();

    /** Of an element's name with or without prefix; absent for what is no element that anyone marks texts up with. */
    static @Nullable ElementKind of(String name) {
        int colon = name.indexOf(':');
        ElementKind kind = BY_NAME.get(local(name));
        return kind == null && colon > 0 && PREFIXES.contains(name.substring(0, colon)) ? INLINE : kind;
    }

    /** The name without its prefix, in lower case. */
    static String local(String name) {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether it counts also when nothing closes it, as in HTML a paragraph need not be closed. */
    public boolean mayStayOpen() {
        return this == BLOCK || this == LINE || this == BREAK || this == CELL;
    }

    private static Map<String, ElementKind> load() {
        Map<String, ElementKind> kinds = new HashMap<>();
        try (InputStream in = requireNonNull(ElementKind.class.getResourceAsStream("elements.txt"), "elements.txt")) {
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(words -> {
                        for (int i = 1; i < words.length; i++) {
                            kinds.put(words[i], valueOf(words[0]));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("reading elements.txt", e);
        }
        return Map.copyOf(kinds);
    }
}
