package dev.abstracts.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.search.page.SearchPage.Choice;
import dev.abstracts.search.page.SearchPage.Facet;
import dev.abstracts.search.page.SearchPage.Mark;
import dev.abstracts.search.page.SearchPage.Parameter;
import dev.abstracts.search.page.SearchPage.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an answer of {@code GET /v1/papers} a page. */
final class PageReader {

    /** The facets of the page and their headings; the first two stand open. */
    static final Map<String, String> FACETS = facets();

    private static final List<String> SORTS = List.of("relevance", "newest", "oldest", "received");

    private final PageAddress address;

    PageReader(PageAddress address) {
        this.address = address;
    }

    SearchPage page(JsonNode answer) {
        List<SearchPage.Paper> papers = new ArrayList<>();
        answer.path("papers").forEach(paper -> papers.add(PaperReader.read(paper)));
        String next = answer.path("next").asText("");
        long total = answer.path("total").asLong();
        return page(
                null,
                total == 1 ? "1 paper" : String.format(Locale.ROOT, "%,d papers", total),
                facets(answer.path("facets")),
                papers,
                WhyEmpty.read(answer, address),
                next.isEmpty() ? null : "/" + address.with("cursor", next).query());
    }

    /** @param position where the query is wrong; absent when something else is */
    SearchPage problem(String detail, @Nullable Integer position) {
        String q = address.first("q");
        Problem problem = position == null || position > q.length()
                ? new Problem(detail, null, null)
                : new Problem(detail, q.substring(0, position), q.substring(position));
        return page(problem, "", List.of(), List.of(), List.of(), null);
    }

    private SearchPage page(
            @Nullable Problem problem,
            String found,
            List<Facet> facets,
            List<SearchPage.Paper> papers,
            List<Mark> why,
            @Nullable String next) {
        List<Parameter> kept = new ArrayList<>();
        address.without("q")
                .without("cursor")
                .parameters()
                .forEach((name, values) -> values.forEach(value -> kept.add(new Parameter(name, value))));
        return new SearchPage(
                address.first("q"),
                kept,
                problem,
                found,
                sorts(),
                facets,
                papers,
                why,
                next,
                "/v1/papers" + address.query());
    }

    private List<Choice> sorts() {
        String chosen = address.first("sort");
        String usual = address.first("q").isEmpty() ? "newest" : "relevance";
        return SORTS.stream()
                .map(sort -> new Choice(
                        sort,
                        0,
                        sort.equals(chosen.isEmpty() ? usual : chosen),
                        "/" + address.with("sort", sort).without("cursor").query()))
                .toList();
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
}
