package dev.abstracts.search.paper;

import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.Delivery.Settlement;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What brought the {@link InventedPapers}, as far as feeds are looked at, and what was rejected of it. */
final class InventedDeliveries {

    private InventedDeliveries() {}

    static void publish(TestTopics topics) {
        Instant now = Instant.now();
        deliver(topics, "coast", "d1", now.minus(Duration.ofDays(40)), new Delivery.Counts(3, 0, 0), 0);
        deliver(topics, "portal", "d2", now.minus(Duration.ofHours(30)), new Delivery.Counts(1_200, 5, 34), 2);
        deliver(topics, "lights", "d5", now, new Delivery.Counts(25, 0, 0), 0);
        reject(topics, "portal", "d2", "older", RejectionCode.MALFORMED_RECORD, "no title", now.minusSeconds(90));
        reject(topics, "portal", "d2", "newer", RejectionCode.MALFORMED_RECORD, "no title but <b>this</b>", now);
        reject(topics, null, null, "nowhere", RejectionCode.UNREADABLE_MESSAGE, "the message is no JSON", now);
    }

    private static void deliver(
            TestTopics topics, String feed, String id, Instant at, Delivery.Counts counts, long rejected) {
        Settlement settlement =
                new Settlement(counts.published() - rejected, rejected, at, at, at.plus(Duration.ofMillis(1_300)));
        topics.publish(
                topics.topics().deliveries(),
                id,
                MessageJson.write(new Delivery(
                        id, FeedName.of(feed), Format.BLOCKS, 100, at, at, null, counts, Map.of(), settlement)));
    }

    private static void reject(
            TestTopics topics,
            String feed,
            String delivery,
            String text,
            RejectionCode code,
            String detail,
            Instant at) {
        RecordId id = RecordId.of(FeedName.of("any"), Format.BLOCKS, text);
        topics.publish(
                topics.topics().rejected(),
                id.value(),
                MessageJson.write(new RejectedRecord(
                        id,
                        feed == null ? null : FeedName.of(feed),
                        delivery,
                        null,
                        null,
                        RejectedRecord.Stage.PARSE,
                        code,
                        detail,
                        null,
                        null,
                        text,
                        text.length(),
                        "0".repeat(64),
                        at)));
    }
}
