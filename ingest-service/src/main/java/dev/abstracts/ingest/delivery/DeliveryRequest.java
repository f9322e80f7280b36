package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.Feed;
import dev.abstracts.contract.FeedName;
import dev.abstracts.ingest.format.FieldMapping;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says of a document.
 *
 * @param format its name, if the sender says so
 * @param contentType as the header has it
 * @param asOf the day on which dates without a year are read; the day of receipt if the sender does not say
 * @param mapping where the fields are, for the format {@code jsonl}, if the feed says so
 * @param dryRun whether only to tell what would become of it
 */
record DeliveryRequest(
        FeedName feed,
        @Nullable String format,
        @Nullable String contentType,
        @Nullable LocalDate asOf,
        @Nullable FieldMapping mapping,
        boolean dryRun) {

    /** @param feed its settings, which say what the sender does not; null if it has none */
    static DeliveryRequest of(
            FeedName name,
            @Nullable String format,
            @Nullable String contentType,
            @Nullable LocalDate asOf,
            boolean dryRun,
            @Nullable Feed feed) {
        String own =
                feed == null || feed.format() == null ? null : feed.format().name();
        return new DeliveryRequest(
                name,
                format == null ? own : format,
                contentType,
                asOf,
                feed == null || feed.mapping() == null ? null : new FieldMapping(feed.mapping()),
                dryRun);
    }
}
