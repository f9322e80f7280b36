package dev.abstracts.search.page;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code SearchPage.html} shows.
 *
 * @param q the query as typed
 * @param kept parameters that the search box keeps
 * @param problem why nothing could be searched; absent when it could
 * @param found how many papers, in words
 * @param sorts the orders to choose from
 * @param why what to change about a search that found nothing
 * @param next address of the next page; absent on the last one
 * @param json address of the same answer as JSON
 */
record SearchPage(
        String q,
        List<Parameter> kept,
        @Nullable Problem problem,
        String found,
        List<Choice> sorts,
        List<Facet> facets,
        List<Paper> papers,
        List<Mark> why,
        @Nullable String next,
        String json)
        implements TemplateInstance {

    record Parameter(String name, String value) {}

    /** @param before what of the query was read until the mistake; both are absent when no query is wrong */
    record Problem(
            String detail,
            @Nullable String before,
            @Nullable String after) {}

    /** @param address of the page with this chosen, or no longer chosen */
    record Choice(String label, long count, boolean chosen, String address) {}

    /** @param open whether its choices are shown at once */
    record Facet(String label, boolean open, List<Choice> choices) {}

    /**
     * @param title as HTML
     * @param address where the paper is; absent when no identifier tells
     * @param byline authors, as HTML
     * @param passages of the abstract, as HTML
     * @param notes date, venue and decision
     * @param json address of the paper as JSON
     */
    record Paper(
            String title,
            @Nullable String address,
            String byline,
            List<String> passages,
            List<String> notes,
            List<Mark> subjects,
            List<Mark> tags,
            List<Mark> claims,
            List<Mark> resources,
            String json) {}

    /**
     * @param hint what more there is to say; may be empty
     * @param address absent where it is no link
     */
    record Mark(String text, String hint, @Nullable String address) {}
}
