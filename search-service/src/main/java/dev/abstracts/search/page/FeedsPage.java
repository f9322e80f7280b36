package dev.abstracts.search.page;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What the template {@code FeedsPage.html} shows.
 *
 * @param now when it was so
 * @param cut whether only the feeds that delivered last are shown
 */
record FeedsPage(String now, List<Feed> feeds, boolean cut, List<Reason> reasons) implements TemplateInstance {

    /**
     * @param papers address of what it said
     * @param status address of how it is doing, as JSON
     * @param ago how long ago its last delivery began, in words
     * @param last when that was
     * @param latency from push to searchable, in words; empty when nothing was measured
     * @param rejectedShare of the records of seven days, in words; empty when there were none
     */
    record Feed(
            String name,
            String papers,
            String status,
            String ago,
            String last,
            String deliveries,
            String records,
            String recent,
            String indexed,
            String rejected,
            String rejectedShare,
            String latency,
            long unsettled) {}

    /**
     * @param feed empty where a message could not even be read
     * @param address of the rejected records, as JSON
     */
    record Reason(String feed, String code, String records, String detail, String latest, String address) {}
}
