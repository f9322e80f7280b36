package dev.abstracts.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.search.page.SearchPage.Parameter;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The parameters of a page, to be changed into those of another.
 *
 * @param parameters decoded, without empty ones
 */
record PageAddress(Map<String, List<String>> parameters) {

    static PageAddress of(Map<String, List<String>> parameters) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        inOrder(parameters).forEach((name, values) -> {
            List<String> present =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (!present.isEmpty()) {
                given.put(name, present);
            }
        });
        return new PageAddress(given);
    }

    /** The query first, so that the address of a search begins with it and is always the same. */
    private static Map<String, List<String>> inOrder(Map<String, List<String>> parameters) {
        Map<String, List<String>> inOrder = new LinkedHashMap<>();
        if (parameters.containsKey("q")) {
            inOrder.put("q", parameters.get("q"));
        }
        new TreeMap<>(parameters).forEach(inOrder::putIfAbsent);
        return inOrder;
    }

    /** With that value instead of what the parameter has. */
    PageAddress with(String name, String value) {
        return changed(name, List.of(value));
    }

    /** With that value besides what the parameter has, or without it where it has it; on the first page. */
    PageAddress toggled(String name, String value) {
        List<String> values = new ArrayList<>(parameters.getOrDefault(name, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        return changed(name, values).changed("cursor", List.of());
    }

    boolean has(String name, String value) {
        return parameters.getOrDefault(name, List.of()).contains(value);
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    String first(String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }

    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    PageAddress without(String name) {
        return changed(name, List.of());
    }

    /** One by one, for the hidden fields of a form. */
    List<Parameter> list() {
        return parameters.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> new Parameter(parameter.getKey(), value)))
                .toList();
    }

    private PageAddress changed(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, List.copyOf(values));
        }
        return new PageAddress(changed);
    }

    /** As it stands behind a path: empty, or a question mark and the parameters. */
    String query() {
        String pairs = parameters.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encode(parameter.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return pairs.isEmpty() ? "" : "?" + pairs;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
