package dev.abstracts.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.search.page.SearchPage.Choice;
import dev.abstracts.search.page.SearchPage.Facet;
import dev.abstracts.search.page.SearchPage.Mark;
import dev.abstracts.search.page.SearchPage.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an answer of {@code GET /v1/papers} a page. */
final class PageReader {

    /** The facets of the page and their headings; the first two stand open. */
    static final Map<String, String> FACETS = facets();

    private static final List<String> SORTS = List.of("relevance", "newest", "oldest", "received");

    private static final Set<String> NO_FILTERS = Set.of("q", "mode", "sort", "size", "cursor", "highlight", "facets");

    private static final Map<String, String> EXPORTS = exportNames();

    private static final Map<String, String> MODES = modeNames();

    private final PageAddress address;

    PageReader(PageAddress address) {
        this.address = address;
    }

    /** @param months papers by month of publication; empty where they could not be counted */
    SearchPage page(JsonNode answer, Map<String, Long> months) {
        List<SearchPage.Paper> papers = new ArrayList<>();
        answer.path("papers").forEach(paper -> papers.add(PaperReader.read(paper)));
        String next = answer.path("next").asText("");
        return page(
                null,
                TimeChartReader.papers(answer.path("total").asLong()),
                modes(answer.path("mode").asText()),
                new TimeChartReader(address).read(months),
                facets(answer.path("facets")),
                papers,
                WhyEmpty.read(answer, address),
                next.isEmpty() ? null : "/" + address.with("cursor", next).query());
    }

    /**
     * @param position where the query is wrong; absent when something else is
     * @param suggestion what may have been meant there; absent when nothing comes to mind
     */
    SearchPage problem(String detail, @Nullable Integer position, @Nullable String suggestion) {
        String q = address.first("q");
        Problem problem = position == null || position > q.length()
                ? new Problem(detail, null, null, null, null)
                : new Problem(
                        detail,
                        position,
                        q.substring(0, position),
                        q.substring(position),
                        suggestion == null ? null : meant(q, position, suggestion));
        // What was asked for may not go with the mode: then another one is the way out.
        return page(
                problem,
                "",
                modes(address.has("mode") ? address.first("mode") : "lexical"),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** The query with another field before its colon. */
    private @Nullable Mark meant(String q, int position, String suggestion) {
        int colon = q.indexOf(':', position);
        if (colon < 0 || !suggestion.endsWith(":")) {
            return null;
        }
        String meant = q.substring(0, position) + suggestion + q.substring(colon + 1);
        return new Mark(
                meant, "", "/" + address.with("q", meant).without("cursor").query());
    }

    private SearchPage page(
            @Nullable Problem problem,
            String found,
            List<Choice> modes,
            @Nullable TimeChart chart,
            List<Facet> facets,
            List<SearchPage.Paper> papers,
            List<Mark> why,
            @Nullable String next) {
        PageAddress search = address.without("cursor");
        return new SearchPage(
                address.first("q"),
                search.without("q").list(),
                problem,
                found,
                modes,
                sorts(),
                filters(),
                chart,
                facets,
                papers,
                why,
                address.has("cursor") ? "/" + search.query() : null,
                next,
                "/" + search.query(),
                "/v1/papers.atom" + search.without("size").without("mode").query(),
                exports());
    }

    private List<Mark> exports() {
        String everything =
                address.without("cursor").without("size").without("mode").query();
        List<Mark> exports = new ArrayList<>();
        EXPORTS.forEach((suffix, name) -> exports.add(new Mark(name, "", "/v1/papers." + suffix + everything)));
        exports.add(new Mark("JSON", "this page", "/v1/papers" + address.query()));
        return exports;
    }

    private List<Choice> filters() {
        List<Choice> filters = new ArrayList<>();
        address.parameters().forEach((name, values) -> {
            if (!NO_FILTERS.contains(name)) {
                for (String value : values) {
                    String label = FACETS.getOrDefault(name, name) + ": " + value;
                    filters.add(new Choice(
                            label, 0, true, "/" + address.toggled(name, value).query()));
                }
            }
        });
        return filters;
    }

    /** Nothing to choose from where there is nothing but words. */
    private List<Choice> modes(String answered) {
        if (answered.equals("lexical") && address.first("mode").isEmpty()) {
            return List.of();
        }
        PageAddress search = address.without("sort").without("cursor");
        return MODES.entrySet().stream()
                .map(mode -> new Choice(
                        mode.getValue(),
                        0,
                        mode.getKey().equals(answered),
                        "/" + search.with("mode", mode.getKey()).query()))
                .toList();
    }

    private List<Choice> sorts() {
        String chosen = address.first("sort");
        String usual = address.first("q").isEmpty() ? "newest" : "relevance";
        return SORTS.stream()
                .map(sort -> new Choice(
                        sort,
                        0,
                        sort.equals(chosen.isEmpty() ? usual : chosen),
                        "/" + sorted(sort).query()))
                .toList();
    }

    /** By meaning there is one order only. */
    private PageAddress sorted(String sort) {
        PageAddress sorted = address.with("sort", sort).without("cursor");
        return sort.equals("relevance") ? sorted : sorted.without("mode");
    }

    private List<Facet> facets(JsonNode facets) {
        List<Facet> shown = new ArrayList<>();
        FACETS.forEach((name, heading) -> {
            List<Choice> choices = new ArrayList<>();
            for (JsonNode value : facets.path(name)) {
                String key = value.path("value").asText();
                choices.add(new Choice(
                        key,
                        value.path("count").asLong(),
                        address.has(name, key),
                        "/" + address.toggled(name, key).query()));
            }
            if (!choices.isEmpty()) {
                boolean open = shown.size() < 2 || choices.stream().anyMatch(Choice::chosen);
                shown.add(new Facet(heading, open, choices));
            }
        });
        return shown;
    }

    private static Map<String, String> facets() {
        Map<String, String> facets = new LinkedHashMap<>();
        facets.put("subject", "Subject");
        facets.put("year", "Year");
        facets.put("venue", "Venue");
        facets.put("status", "Status");
        facets.put("presentation", "Presentation");
        facets.put("task", "Task");
        facets.put("method", "Method");
        facets.put("dataset", "Dataset");
        facets.put("claim", "Claim");
        facets.put("resource", "Links");
        facets.put("hasCode", "Code");
        facets.put("feed", "Feed");
        return facets;
    }

    private static Map<String, String> modeNames() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("hybrid", "words and meaning");
        names.put("lexical", "words");
        names.put("semantic", "meaning");
        return names;
    }

    private static Map<String, String> exportNames() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("atom", "Atom");
        names.put("bib", "BibTeX");
        names.put("ris", "RIS");
        names.put("csv", "CSV");
        names.put("ndjson", "NDJSON");
        return names;
    }
}
