package dev.abstracts.search.arxiv;

import static java.util.Objects.requireNonNull;

import dev.abstracts.search.paper.PaperSort;
import dev.abstracts.search.query.Query;
import dev.abstracts.search.query.QueryField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A request as arXiv understands it, checked.
 *
 * @param text of the query, as the answer repeats it
 * @param query what both the query and the list of ids let through
 * @param ids in lower case, without version, when papers are asked for in their order
 * @param ascending whether the order is turned round
 * @param start how many papers are passed over
 */
record ArxivRequest(
        String text, Query query, List<String> ids, PaperSort sort, boolean ascending, int start, int maxResults) {

    /** What arXiv takes; more than {@link #MAX_ANSWERED} are asked for in slices. */
    static final int MAX_RESULTS = 30_000;

    static final int MAX_ANSWERED = 2_000;
    private static final int DEFAULT_RESULTS = 10;
    private static final int MAX_IDS = 500;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/()<>;~-]{0,250}");
    private static final Pattern VERSION = Pattern.compile("(?<=\\d)v\\d+$");

    ArxivRequest {
        requireNonNull(text, "text is null");
        requireNonNull(query, "query is null");
        requireNonNull(sort, "sort is null");
        ids = List.copyOf(ids);
    }

    /** @throws ArxivErrorException saying which parameter is wrong */
    static ArxivRequest of(ArxivParameters parameters) {
        int start = number(parameters, "start", 0);
        int maxResults = number(parameters, "max_results", DEFAULT_RESULTS);
        String sortBy = parameters.last("sortBy");
        boolean ascending = ascending(parameters.last("sortOrder"));
        PaperSort sort =
                switch (sortBy) {
                    case "", "relevance" -> PaperSort.RELEVANCE;
                    case "lastUpdatedDate" -> PaperSort.RECEIVED;
                    case "submittedDate" -> PaperSort.NEWEST;
                    default ->
                        throw new ArxivErrorException("sortBy must be in: relevance, lastUpdatedDate, submittedDate");
                };
        String searchQuery = parameters.last("search_query").strip();
        Set<String> ids = ids(parameters.all("id_list"));
        List<Query> parts = new ArrayList<>();
        if (!searchQuery.isEmpty()) {
            parts.add(ArxivQueryParser.parse(searchQuery));
        }
        if (!ids.isEmpty()) {
            parts.add(ArxivQueries.or(ids.stream()
                    .map(id -> (Query) new Query.Key(QueryField.ID, id))
                    .toList()));
        }
        String text = "search_query=%s&id_list=%s&start=%d&max_results=%d"
                .formatted(searchQuery, String.join(",", ids), start, maxResults);
        return new ArxivRequest(
                text,
                parts.isEmpty() ? new Query.Not(new Query.Everything()) : ArxivQueries.and(parts),
                searchQuery.isEmpty() && sortBy.isEmpty() ? new ArrayList<>(ids) : List.of(),
                sort,
                ascending,
                start,
                Math.min(maxResults, MAX_ANSWERED));
    }

    private static int number(ArxivParameters parameters, String name, int otherwise) {
        String value = parameters.last(name).strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.matches("-[0-9]+")) {
            throw new ArxivErrorException(name + " must be non-negative");
        }
        if (!value.matches("[0-9]{1,9}")) {
            throw new ArxivErrorException(name + " must be an integer");
        }
        int number = Integer.parseInt(value);
        if (number > MAX_RESULTS) {
            throw new ArxivErrorException("%s must be at most %d".formatted(name, MAX_RESULTS));
        }
        return number;
    }

    private static boolean ascending(String sortOrder) {
        return switch (sortOrder) {
            case "", "descending" -> false;
            case "ascending" -> true;
            default -> throw new ArxivErrorException("sortOrder must be in: ascending, descending");
        };
    }

    /** As they are asked for; blanks and commas part them. */
    private static Set<String> ids(List<String> lists) {
        Set<String> ids = new LinkedHashSet<>();
        for (String list : lists) {
            for (String id : list.split("[,\\s]+")) {
                if (id.isEmpty()) {
                    continue;
                }
                if (!ID.matcher(id).matches()) {
                    throw new ArxivErrorException("incorrect id format for " + id);
                }
                ids.add(id);
            }
        }
        if (ids.size() > MAX_IDS) {
            throw new ArxivErrorException("id_list must have at most %d ids".formatted(MAX_IDS));
        }
        return ids;
    }

    /** Where the id stands in the list; behind all of it when it does not. */
    int rank(Iterable<String> known) {
        int rank = ids.size();
        for (String id : known) {
            for (int i = 0; i < rank; i++) {
                if (bare(ids.get(i)).equalsIgnoreCase(id)) {
                    rank = i;
                }
            }
        }
        return rank;
    }

    private static String bare(String id) {
        return VERSION.matcher(id).replaceFirst("");
    }
}
