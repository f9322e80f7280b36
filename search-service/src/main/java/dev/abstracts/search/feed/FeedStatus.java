package dev.abstracts.search.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.abstracts.contract.FeedName;
import dev.abstracts.search.delivery.DeliveryView;
import dev.abstracts.search.delivery.FeedFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a feed is doing.
 *
 * @param lastDelivery the one that was received last, without its rejected records
 * @param today of the deliveries that were received since midnight UTC
 * @param rejectionRate of the records of the last seven days' settled deliveries, the part that any stage rejected, from
 *     0 to 1; absent when there were none
 * @param latency from push to searchable, of the last seven days' settled deliveries; absent when there were none
 * @param gaps ids of the source that lie between others and of which there is no paper, by sequence, the latest first;
 *     absent when its ids form no sequence
 * @param gapsCut why there may be more gaps than these; absent when there are none
 */
public record FeedStatus(
        FeedName feed,
        DeliveryView lastDelivery,
        FeedFigures.Today today,
        @Nullable Double rejectionRate,
        FeedFigures.@Nullable Latency latency,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Gap> gaps,

        @Nullable String gapsCut) {

    static FeedStatus of(FeedName feed, FeedFigures figures, Gaps gaps) {
        return new FeedStatus(
                feed,
                figures.lastDelivery(),
                figures.today(),
                figures.rejectionRate(),
                figures.latency(),
                gaps.found(),
                gaps.cut());
    }
}
