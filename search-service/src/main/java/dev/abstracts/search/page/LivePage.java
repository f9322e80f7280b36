package dev.abstracts.search.page;

import dev.abstracts.search.page.SearchPage.Parameter;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What the template {@code LivePage.html} shows.
 *
 * @param q the query
 * @param kept hidden fields of the search form: the filters
 * @param search address of the same search, to look around in
 * @param stream address of what comes from now on
 * @param items those that came last, the latest first
 */
record LivePage(String q, List<Parameter> kept, String search, String stream, List<Item> items)
        implements TemplateInstance {

    /** @param id of the paper, by which script knows it again */
    record Item(String id, SearchPage.Paper paper) {}
}
