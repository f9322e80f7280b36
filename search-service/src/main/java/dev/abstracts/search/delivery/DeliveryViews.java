package dev.abstracts.search.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.search.rejected.RejectedPage;
import dev.abstracts.search.rejected.RejectedSearch;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes of deliveries what readers are told of them now. */
@ApplicationScoped
class DeliveryViews {

    private final DeliveryStore store;
    private final DeliveryTracker tracker;
    private final RejectedSearch rejected;

    DeliveryViews(DeliveryStore store, DeliveryTracker tracker, RejectedSearch rejected) {
        this.store = store;
        this.tracker = tracker;
        this.rejected = rejected;
    }

    /** In the same order, without their rejected records. */
    List<DeliveryView> of(List<Delivery> deliveries) throws IOException {
        Map<String, Long> counts = store.rejected(deliveries.stream()
                .filter(delivery -> delivery.completedAt() != null && delivery.settlement() == null)
                .map(Delivery::id)
                .toList());
        return deliveries.stream()
                .map(delivery -> of(delivery, counts.getOrDefault(delivery.id(), 0L)))
                .toList();
    }

    private DeliveryView of(Delivery delivery, long rejected) {
        if (delivery.settlement() != null) {
            return DeliveryView.settled(delivery, delivery.settlement());
        }
        if (delivery.completedAt() == null) {
            return DeliveryView.pending(delivery, Stage.RECEIVING, 0, null, null);
        }
        Followed followed = tracker.find(delivery.id()).orElseGet(() -> new Followed.Enriching(delivery, Map.of()));
        // Its settlement counts when it is durable, that is, when it is read from the topic.
        Stage state = followed.stage() == Stage.SETTLED ? Stage.INDEXING : followed.stage();
        return DeliveryView.pending(delivery, state, rejected, followed.enrichedAt(), followed.assembledAt());
    }

    /** @param rejections how many of its rejected records are answered with it at most */
    DeliveryView of(Delivery delivery, int rejections) throws IOException {
        DeliveryView view = of(List.of(delivery)).getFirst();
        if (view.records().refused() + view.records().rejected() == 0) {
            return view.with(List.of(), null);
        }
        RejectedPage page = rejected.ofDelivery(delivery.id(), rejections);
        List<DeliveryRejection> some = new ArrayList<>();
        for (JsonNode json : page.rejected()) {
            some.add(DeliveryRejection.of(MessageJson.mapper().treeToValue(json, RejectedRecord.class)));
        }
        if (page.total() == some.size()) {
            return view.with(some, null);
        }
        String others = "/v1/rejected?delivery=%s&size=100".formatted(URLEncoder.encode(delivery.id(), UTF_8));
        return view.with(some, page.next() == null ? others : others + "&cursor=" + page.next());
    }
}
