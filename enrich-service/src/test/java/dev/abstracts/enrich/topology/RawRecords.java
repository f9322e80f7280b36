package dev.abstracts.enrich.topology;

import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.SourceId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Invented raw records in a format of these tests' own: {@code arXiv id|date|title}, each of which may be empty;
 * or {@code withdraw|date}.
 */
final class RawRecords {

    static final Format FORMAT = Format.of("test-lines");

    private RawRecords() {}

    /** @param sourceId null if the record carries no id of its own */
    static RawRecord of(String feed, String sourceId, String text, String receivedAt) {
        FeedName name = FeedName.of(feed);
        RecordId id = RecordId.of(name, FORMAT, text);
        return new RawRecord(
                id,
                new SourceId(name, sourceId == null ? id.value() : sourceId),
                name,
                "delivery-of-" + receivedAt,
                FORMAT,
                0,
                1,
                text,
                LocalDate.parse("2024-06-01"),
                Instant.parse(receivedAt),
                null);
    }

    /** Withdraws every source of a feed. */
    static RawRecord feedWithdrawal(String feed, String receivedAt) {
        FeedName name = FeedName.of(feed);
        return new RawRecord(
                RecordId.of(name, Format.FEED_WITHDRAWAL, receivedAt),
                new SourceId(name, "*"),
                name,
                "withdrawal",
                Format.FEED_WITHDRAWAL,
                0,
                1,
                "withdrawn",
                LocalDate.parse("2024-06-01"),
                Instant.parse(receivedAt),
                null);
    }

    static RawRecord of(String feed, String sourceId, String text) {
        return of(feed, sourceId, text, "2024-06-01T00:00:00Z");
    }
}
