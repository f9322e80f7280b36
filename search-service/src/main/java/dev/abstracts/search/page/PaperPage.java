package dev.abstracts.search.page;

import dev.abstracts.search.page.MarkedText.Segment;
import dev.abstracts.search.page.SearchPage.Mark;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code PaperPage.html} shows of one paper.
 *
 * @param name its readable title
 * @param title the same with evidence marked, as abstractText and comment
 * @param authors each with the search for what else they wrote
 * @param truncated whether there are more authors than are known
 * @param date of publication, as precise as it is known; may be empty
 * @param notes journal, decision and size
 * @param claims with the anchor of their words as address, where these stand in a text
 * @param places where it is on the web
 * @param receivedTitle as received, where it differs from the readable one
 * @param receivedAbstract as receivedTitle
 * @param similar with authors and date as hint
 * @param exports the paper in other people's formats
 */
record PaperPage(
        String name,
        List<Segment> title,
        List<Segment> abstractText,
        List<Segment> comment,
        List<Mark> authors,
        boolean truncated,
        List<String> affiliations,
        String date,
        @Nullable Mark venue,
        List<String> notes,
        List<Mark> subjects,
        List<Mark> tags,
        List<Mark> claims,
        List<Mark> resources,
        List<Mark> places,
        @Nullable String receivedTitle,
        @Nullable String receivedAbstract,
        List<Seen> sightings,
        List<Mark> similar,
        String bibtex,
        List<Mark> exports)
        implements TemplateInstance {

    /**
     * Where one sighting came from.
     *
     * @param delivery as a link to what became of it
     * @param enrichment version of what read it; may be empty
     * @param record the beginning of its id, with the whole as hint
     */
    record Seen(
            Mark feed,
            String format,
            Mark delivery,
            String received,
            String enriched,
            String enrichment,
            Mark record) {}
}
