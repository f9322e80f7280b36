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
 * @param modes what to find papers by; empty where there is nothing to choose from
 * @param sorts the orders to choose from
 * @param filters those that are chosen, each with the address without it
 * @param chart the found papers over time; absent where there is nothing to choose from
 * @param why what to change about a search that found nothing
 * @param first address of the first page; absent on it
 * @param next address of the next page; absent on the last one
 * @param self address of this search, to be kept
 * @param atom address of the same as a feed
 * @param exports everything that is found, in other people's formats
 */
record SearchPage(
        String q,
        List<Parameter> kept,
        @Nullable Problem problem,
        String found,
        List<Choice> modes,
        List<Choice> sorts,
        List<Choice> filters,
        @Nullable TimeChart chart,
        List<Facet> facets,
        List<Paper> papers,
        List<Mark> why,
        @Nullable String first,
        @Nullable String next,
        String self,
        String atom,
        List<Mark> exports)
        implements TemplateInstance {

    record Parameter(String name, String value) {}

    /**
     * @param position where in the query the mistake is; absent, like before and after, when no query is wrong
     * @param before what of the query was read until the mistake
     * @param meant the query as it may have been meant; absent when nothing comes to mind
     */
    record Problem(
            String detail,
            @Nullable Integer position,
            @Nullable String before,
            @Nullable String after,
            @Nullable Mark meant) {}

    /** @param address of the page with this chosen, or no longer chosen */
    record Choice(String label, long count, boolean chosen, String address) {}

    /** @param open whether its choices are shown at once */
    record Facet(String label, boolean open, List<Choice> choices) {}

    /**
     * @param title as HTML
     * @param address of its page
     * @param byline authors, as HTML
     * @param passages of the abstract, as HTML
     * @param lacking what it was found by, where it does not match the query; else empty
     * @param date of publication, as precise as it is known; may be empty
     * @param notes journal and decision
     * @param places where it is on the web
     * @param feeds that it was received from
     */
    record Paper(
            String title,
            String address,
            String byline,
            List<String> passages,
            String lacking,
            String date,
            @Nullable Mark venue,
            List<String> notes,
            List<Mark> places,
            List<Mark> feeds,
            List<Mark> subjects,
            List<Mark> tags,
            List<Mark> claims,
            List<Mark> resources) {}

    /**
     * @param hint what more there is to say; may be empty
     * @param address absent where it is no link
     */
    record Mark(String text, String hint, @Nullable String address) {}
}
