package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One abstract record cut out of a delivery: text as received, not yet understood. Value of {@code abstracts.raw.v1},
 * keyed by {@link #source}.
 *
 * @param delivery id of the delivery that brought it
 * @param position of the record in its document, from 0, counting rejected ones too
 * @param line on which the record begins in its document, from 1
 * @param text as received, without the white space around it; at most 1 MiB of UTF-8
 * @param asOf the day on which a date without a year is read: the latest such day not after it
 * @param mapping for {@code jsonl}, where the fields are: JSON pointers by the field's name; else absent
 */
public record RawRecord(
        RecordId recordId,
        SourceId source,
        FeedName feed,
        String delivery,
        Format format,
        long position,
        long line,
        String text,
        LocalDate asOf,
        Instant receivedAt,
        @Nullable Map<String, String> mapping) {

    /** The largest record taken, in bytes of UTF-8. */
    public static final int MAX_BYTES = 1 << 20;

    public RawRecord {
        requireNonNull(recordId, "recordId is null");
        requireNonNull(source, "source is null");
        requireNonNull(feed, "feed is null");
        requireNonNull(delivery, "delivery is null");
        requireNonNull(format, "format is null");
        requireNonNull(text, "text is null");
        requireNonNull(asOf, "asOf is null");
        requireNonNull(receivedAt, "receivedAt is null");
        mapping = mapping == null ? null : Collections.unmodifiableMap(new TreeMap<>(mapping));
    }
}
