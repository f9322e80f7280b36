package dev.abstracts.search.paper;

import static dev.abstracts.search.problem.ProblemException.invalidParameter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.facet.Facet;
import dev.abstracts.search.problem.ProblemException;
import dev.abstracts.search.query.ParsedQuery;
import dev.abstracts.search.query.Query;
import dev.abstracts.search.query.QueryParser;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of {@code GET /v1/papers}. */
final class PaperRequestReader {

    private static final List<String> OWN = List.of("q", "mode", "sort", "size", "cursor", "facets", "highlight");
    private static final int MAX_VALUES = 100;

    private final Map<String, List<String>> parameters;

    private PaperRequestReader(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * @param parameters decoded, each with its values in order
     * @throws ProblemException naming the parameter that is unknown or has a value that it cannot have
     */
    static PaperRequest read(Map<String, List<String>> parameters) {
        return new PaperRequestReader(parameters).read();
    }

    private PaperRequest read() {
        for (String name : parameters.keySet()) {
            if (!OWN.contains(name) && PaperFilter.labelled(name).isEmpty()) {
                throw invalidParameter(name, "there is no such parameter, only " + known());
            }
        }
        String q = single("q");
        PaperSort sort = sort(q);
        Query query = query(q == null ? "" : q);
        PaperRequest first =
                new PaperRequest(query, filters(), sort, mode(sort), size(), null, facets(), flag("highlight", false));
        String cursor = single("cursor");
        return cursor == null ? first : first.from(cursor(cursor, first));
    }

    private @Nullable SearchMode mode(PaperSort sort) {
        String mode = single("mode");
        if (mode == null) {
            return null;
        }
        SearchMode chosen =
                SearchMode.labelled(mode).orElseThrow(() -> notAllowed("mode", mode, "one of " + SearchMode.labels()));
        if (chosen == SearchMode.SEMANTIC && sort != PaperSort.RELEVANCE) {
            throw invalidParameter("mode", "what is found by meaning has one order; give a query and leave sort out");
        }
        return chosen;
    }

    static Query query(String q) {
        return switch (QueryParser.parse(q)) {
            case ParsedQuery.Valid valid -> valid.query();
            case ParsedQuery.Invalid invalid -> throw invalidQuery(invalid);
        };
    }

    private static ProblemException invalidQuery(ParsedQuery.Invalid invalid) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("parameter", "q");
        members.put("position", invalid.position());
        members.put("expected", invalid.expected());
        if (invalid.suggestion() != null) {
            members.put("suggestion", invalid.suggestion());
        }
        String detail =
                "%s at position %d; expected %s".formatted(invalid.detail(), invalid.position(), invalid.expected());
        return new ProblemException(RejectionCode.INVALID_QUERY, detail, members);
    }

    private PaperSort sort(@Nullable String q) {
        String sort = single("sort");
        if (sort == null) {
            return q == null || q.isBlank() ? PaperSort.NEWEST : PaperSort.RELEVANCE;
        }
        return PaperSort.labelled(sort).orElseThrow(() -> notAllowed("sort", sort, "one of " + PaperSort.labels()));
    }

    private int size() {
        String size = single("size");
        if (size == null) {
            return PaperRequest.DEFAULT_SIZE;
        }
        if (!size.matches("[0-9]{1,4}") || Integer.parseInt(size) > PaperRequest.MAX_SIZE) {
            throw notAllowed("size", size, "a number from 0 to " + PaperRequest.MAX_SIZE);
        }
        return Integer.parseInt(size);
    }

    private boolean flag(String name, boolean otherwise) {
        String flag = single(name);
        if (flag != null && !flag.equals("true") && !flag.equals("false")) {
            throw notAllowed(name, flag, "true or false");
        }
        return flag == null ? otherwise : Boolean.parseBoolean(flag);
    }

    private Set<Facet> facets() {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        parameters.getOrDefault("facets", List.of()).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> Facet.labelled(name)
                        .orElseThrow(() -> notAllowed("facets", name, "a comma-separated list of " + Facet.labels())))
                .forEach(facets::add);
        return facets;
    }

    private Map<PaperFilter, ObjectNode> filters() {
        Map<PaperFilter, ObjectNode> filters = new EnumMap<>(PaperFilter.class);
        parameters.forEach((name, values) -> {
            Optional<PaperFilter> filter = PaperFilter.labelled(name);
            if (filter.isPresent()) {
                if (values.size() > MAX_VALUES) {
                    throw invalidParameter(name, "it is given more than %d times".formatted(MAX_VALUES));
                }
                filters.put(filter.get(), filter.get().clause(values));
            }
        });
        return filters;
    }

    private static PageCursor cursor(String text, PaperRequest search) {
        PageCursor cursor = PageCursor.parse(text)
                .orElseThrow(
                        () -> invalidParameter("cursor", "it is not a cursor; take it from next of the page before"));
        if (!cursor.search().equals(search.fingerprint())) {
            throw invalidParameter(
                    "cursor",
                    "it belongs to another search; keep q, mode, sort and filters as they were on the page before");
        }
        return cursor;
    }

    private @Nullable String single(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw invalidParameter(name, "it is given %d times, and may be given once".formatted(values.size()));
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private static ProblemException notAllowed(String name, String value, String allowed) {
        return invalidParameter(name, "\"%s\" is not allowed, only %s".formatted(value, allowed));
    }

    private static String known() {
        return Stream.concat(OWN.stream(), Arrays.stream(PaperFilter.values()).map(PaperFilter::label))
                .collect(Collectors.joining(", "));
    }
}
