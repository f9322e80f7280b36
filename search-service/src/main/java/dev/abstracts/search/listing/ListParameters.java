package dev.abstracts.search.listing;

import static dev.abstracts.search.problem.ProblemException.invalidParameter;

import dev.abstracts.contract.FeedName;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request for a list.
 *
 * @param filters the values of each field, of which any will do; all fields must match
 * @param after where the page before ended
 */
public record ListParameters(
        Map<String, List<String>> filters,
        int size,
        @Nullable ListCursor after) {

    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 200;
    private static final int MAX_VALUES = 100;

    /**
     * @param filters names that the list can be filtered by; the values of {@code feed} are checked
     * @throws dev.abstracts.search.problem.ProblemException naming the parameter that is unknown or wrong
     */
    public static ListParameters read(Map<String, List<String>> parameters, List<String> filters) {
        List<String> known = new ArrayList<>(filters);
        known.addAll(List.of("size", "cursor"));
        Map<String, List<String>> given = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw invalidParameter(name, "there is no such parameter, only %s".formatted(String.join(", ", known)));
            }
            if (values.size() > MAX_VALUES) {
                throw invalidParameter(name, "it is given more than %d times".formatted(MAX_VALUES));
            }
            if (filters.contains(name)) {
                given.put(name, values);
            }
        });
        given.getOrDefault("feed", List.of()).forEach(ListParameters::checkFeed);
        String size = single(parameters, "size");
        String cursor = single(parameters, "cursor");
        return new ListParameters(
                given,
                size == null ? DEFAULT_SIZE : number("size", size, MAX_SIZE),
                cursor == null ? null : ListCursor.parse(cursor));
    }

    private static void checkFeed(String feed) {
        if (!FeedName.isValid(feed)) {
            throw invalidParameter("feed", "\"%s\" is no feed's name".formatted(feed));
        }
    }

    /** @throws dev.abstracts.search.problem.ProblemException when the value is not a number from 0 to max, below 10,000 */
    public static int number(String name, String value, int max) {
        if (!value.matches("[0-9]{1,4}") || Integer.parseInt(value) > max) {
            throw invalidParameter(name, "\"%s\" is not allowed, only a number from 0 to %d".formatted(value, max));
        }
        return Integer.parseInt(value);
    }

    /**
     * A time, or the beginning of a day in UTC.
     *
     * @throws dev.abstracts.search.problem.ProblemException when the value is neither
     */
    public static Instant time(String name, String value) {
        try {
            return value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw invalidParameter(
                    name,
                    "\"%s\" is not allowed, only a time such as 2026-03-14T09:00:00Z or a day such as 2026-03-14"
                            .formatted(value));
        }
    }

    private static @Nullable String single(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw invalidParameter(name, "it is given %d times, and may be given once".formatted(values.size()));
        }
        return values.isEmpty() ? null : values.getFirst();
    }
}
