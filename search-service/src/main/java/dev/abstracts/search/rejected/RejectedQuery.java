package dev.abstracts.search.rejected;

import static dev.abstracts.search.problem.ProblemException.invalidParameter;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RejectionCode;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /v1/rejected} asks for.
 *
 * @param filters the values of each field, of which any will do; all fields must match
 * @param after where the page before ended
 */
record RejectedQuery(
        Map<String, List<String>> filters,
        int size,
        @Nullable After after) {

    private static final Set<String> PARAMETERS = Set.of("delivery", "feed", "code", "size", "cursor");
    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 200;
    private static final int MAX_VALUES = 100;

    /** The sort values of a page's last rejection. */
    record After(long rejectedAt, String key) {

        private static final String VERSION = "1";

        String text() {
            String plain = String.join("\n", VERSION, Long.toString(rejectedAt), key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
        }

        static After parse(String text) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\n", 3);
                if (parts.length == 3 && parts[0].equals(VERSION)) {
                    return new After(Long.parseLong(parts[1]), parts[2]);
                }
            } catch (IllegalArgumentException e) {
                throw invalidParameter("cursor", "it is not a cursor; take it from next of the page before");
            }
            throw invalidParameter("cursor", "it is not a cursor; take it from next of the page before");
        }
    }

    /** @throws dev.abstracts.search.problem.ProblemException naming the parameter that is unknown or wrong */
    static RejectedQuery read(Map<String, List<String>> parameters) {
        for (String name : parameters.keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw invalidParameter(name, "there is no such parameter, only delivery, feed, code, size, cursor");
            }
        }
        parameters.getOrDefault("feed", List.of()).forEach(RejectedQuery::checkFeed);
        parameters.getOrDefault("code", List.of()).forEach(RejectedQuery::checkCode);
        Map<String, List<String>> filters = parameters.entrySet().stream()
                .filter(parameter -> !Set.of("size", "cursor").contains(parameter.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        filters.forEach((name, values) -> {
            if (values.size() > MAX_VALUES) {
                throw invalidParameter(name, "it is given more than %d times".formatted(MAX_VALUES));
            }
        });
        String cursor = single(parameters, "cursor");
        return new RejectedQuery(
                filters, size(single(parameters, "size")), cursor == null ? null : After.parse(cursor));
    }

    private static void checkFeed(String feed) {
        if (!FeedName.isValid(feed)) {
            throw invalidParameter("feed", "\"%s\" is no feed's name".formatted(feed));
        }
    }

    private static void checkCode(String code) {
        if (Arrays.stream(RejectionCode.values())
                .noneMatch(known -> known.code().equals(code))) {
            throw invalidParameter(
                    "code",
                    "\"%s\" is not allowed, only one of %s"
                            .formatted(
                                    code,
                                    Arrays.stream(RejectionCode.values())
                                            .map(RejectionCode::code)
                                            .collect(Collectors.joining(", "))));
        }
    }

    private static int size(@Nullable String size) {
        if (size == null) {
            return DEFAULT_SIZE;
        }
        if (!size.matches("[0-9]{1,4}") || Integer.parseInt(size) > MAX_SIZE) {
            throw invalidParameter(
                    "size", "\"%s\" is not allowed, only a number from 0 to %d".formatted(size, MAX_SIZE));
        }
        return Integer.parseInt(size);
    }

    private static @Nullable String single(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw invalidParameter(name, "it is given %d times, and may be given once".formatted(values.size()));
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The body of the search. */
    byte[] json() {
        ObjectNode body = MessageJson.mapper().createObjectNode();
        body.put("size", size).put("track_total_hits", true);
        body.putArray("_source").add("rejected");
        ArrayNode clauses = body.putObject("query").putObject("bool").putArray("filter");
        filters.forEach((field, values) -> {
            ArrayNode terms = clauses.addObject().putObject("terms").putArray(field);
            values.forEach(terms::add);
        });
        ArrayNode sort = body.putArray("sort");
        sort.addObject().put("rejectedAt", "desc");
        sort.addObject().put("key", "desc");
        if (after != null) {
            body.putArray("search_after").add(after.rejectedAt()).add(after.key());
        }
        return MessageJson.write(body);
    }
}
