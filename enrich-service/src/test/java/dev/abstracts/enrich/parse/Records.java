package dev.abstracts.enrich.parse;

import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.SourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Raw records for tests. */
final class Records {

    static final Instant RECEIVED = Instant.parse("2026-09-15T08:00:00Z");
    static final Instant NOW = Instant.parse("2026-09-15T08:00:01Z");

    private static final FeedName FEED = FeedName.of("test-feed");

    private Records() {}

    static RawRecord raw(Format format, String text) {
        return raw(format, text, LocalDate.of(2026, 9, 15));
    }

    static RawRecord raw(Format format, String text, LocalDate asOf) {
        return raw(format, text, asOf, null);
    }

    static RawRecord raw(Format format, String text, LocalDate asOf, @Nullable Map<String, String> mapping) {
        RecordId id = RecordId.of(FEED, format, text);
        return new RawRecord(
                id, new SourceId(FEED, id.value()), FEED, "d-1", format, 0, 1, text, asOf, RECEIVED, mapping);
    }
}
