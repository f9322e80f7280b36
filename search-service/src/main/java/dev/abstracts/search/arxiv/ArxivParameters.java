package dev.abstracts.search.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parameters as they come, of an address and of a form, whatever its type is said to be. Nothing in them is a mistake. */
final class ArxivParameters {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** @param parts such as {@code a=1&b=2}; absent ones have no parameters */
    static ArxivParameters of(@Nullable String... parts) {
        ArxivParameters parameters = new ArxivParameters();
        for (String part : parts) {
            if (part != null) {
                parameters.read(part);
            }
        }
        return parameters;
    }

    /** The last value that is not blank; empty where there is none. */
    String last(String name) {
        String last = "";
        for (String value : all(name)) {
            last = value.isBlank() ? last : value;
        }
        return last;
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private void read(String part) {
        for (String pair : part.strip().split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decode(pair.substring(0, equals)), _ -> new ArrayList<>())
                        .add(decode(pair.substring(equals + 1)));
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return text.replace('+', ' ');
        }
    }
}
