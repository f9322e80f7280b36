package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.SourceId;
import dev.abstracts.ingest.problem.ProblemException;
import dev.abstracts.ingest.publish.Durable;
import dev.abstracts.ingest.publish.KafkaPublisher;
import dev.abstracts.ingest.publish.Publication;
import dev.abstracts.ingest.publish.UnavailableException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries without a document: they withdraw what was said before. A withdrawal is a raw record like any other, so that a
 * replay comes to the same papers, and its delivery can be followed to its end.
 */
@Singleton
final class Withdrawals {

    /** Stands for all sources of a feed; the record's format tells it from a source of this name. */
    private static final String ALL = "*";

    private final KafkaPublisher publisher;
    private final Clock clock;

    Withdrawals(KafkaPublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /** @return the receipt, once it is durable */
    Receipt withdraw(SourceId source) {
        return publish(source, Format.WITHDRAWAL);
    }

    /** @return the receipt, once it is durable */
    Receipt withdrawAll(FeedName feed) {
        return publish(new SourceId(feed, ALL), Format.FEED_WITHDRAWAL);
    }

    private Receipt publish(SourceId source, Format format) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = DeliveryId.at(at);
        FeedName feed = source.feed();
        // Withdrawing again is another withdrawal.
        String text = "%s withdrawn by delivery %s".formatted(source, id);
        RawRecord record = new RawRecord(
                RecordId.of(feed, format, text),
                source,
                feed,
                id,
                format,
                0,
                1,
                text,
                LocalDate.ofInstant(at, ZoneOffset.UTC),
                at,
                null);
        try {
            Publication publication = publisher.open();
            publication.begin(delivery(id, feed, format, at, null, publication.durable()));
            if (format.equals(Format.FEED_WITHDRAWAL)) {
                publication.publishEverywhere(record);
            } else {
                publication.publish(record);
            }
            publication.awaitDurable();
            Durable durable = publication.durable();
            publication.complete(
                    delivery(id, feed, format, at, clock.instant().truncatedTo(ChronoUnit.MILLIS), durable));
            return new Receipt(id, feed, format, 0, new Receipt.Records(durable.published(), 0, 0), List.of());
        } catch (UnavailableException e) {
            throw new ProblemException(RejectionCode.UNAVAILABLE, String.valueOf(e.getMessage()));
        }
    }

    private static Delivery delivery(
            String id, FeedName feed, Format format, Instant at, @Nullable Instant completedAt, Durable durable) {
        return new Delivery(
                id,
                feed,
                format,
                0,
                at,
                completedAt,
                null,
                new Delivery.Counts(durable.published(), 0, 0),
                durable.positions(),
                null);
    }
}
