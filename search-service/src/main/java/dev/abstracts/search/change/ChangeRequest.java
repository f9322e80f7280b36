package dev.abstracts.search.change;

import static dev.abstracts.search.problem.ProblemException.invalidParameter;

import dev.abstracts.search.listing.ListParameters;
import dev.abstracts.search.paper.PaperSelection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a reader asks for.
 *
 * @param cursor where to begin; else {@code since} says it
 * @param since from when on; where both are absent, from the first that is kept
 * @param selection of the papers whose changes are wanted; absent for all
 * @param size at most so many changes
 */
record ChangeRequest(
        @Nullable ChangeCursor cursor,
        @Nullable Instant since,
        @Nullable PaperSelection selection,
        int size) {

    static final int DEFAULT_SIZE = 50;
    static final int MAX_SIZE = 200;

    /** @throws dev.abstracts.search.problem.ProblemException naming the parameter that is unknown or wrong */
    static ChangeRequest read(Map<String, List<String>> parameters) {
        Map<String, List<String>> selecting = new LinkedHashMap<>(parameters);
        Optional<String> cursor = single(selecting, "cursor");
        Optional<String> since = single(selecting, "since");
        Optional<String> size = single(selecting, "size");
        if (cursor.isPresent() && since.isPresent()) {
            throw invalidParameter("since", "it cannot be given beside a cursor, which says where to go on by itself");
        }
        int most =
                size.map(text -> ListParameters.number("size", text, MAX_SIZE)).orElse(DEFAULT_SIZE);
        if (most == 0) {
            throw invalidParameter("size", "\"0\" is not allowed, only a number from 1 to " + MAX_SIZE);
        }
        boolean all = selecting.values().stream().flatMap(List::stream).allMatch(String::isBlank)
                && selecting.keySet().stream().allMatch("q"::equals);
        return new ChangeRequest(
                cursor.map(ChangeRequest::cursor).orElse(null),
                since.map(text -> ListParameters.time("since", text)).orElse(null),
                all ? null : PaperSelection.of(selecting),
                most);
    }

    private static Optional<String> single(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.remove(name);
        if (values != null && values.size() > 1) {
            throw invalidParameter(name, "it is given %d times, and may be given once".formatted(values.size()));
        }
        return values == null ? Optional.empty() : values.stream().findFirst();
    }

    static ChangeCursor cursor(String text) {
        return ChangeCursor.parse(text)
                .orElseThrow(() ->
                        invalidParameter("cursor", "it is not a cursor; take it from an earlier answer or event"));
    }
}
