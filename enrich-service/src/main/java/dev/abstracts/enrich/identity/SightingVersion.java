package dev.abstracts.enrich.identity;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.Sighting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Orders what one source says over time: by its own date (none is oldest), then by receipt, then by record id, so that
 * of any set of its sightings exactly one is current.
 */
public record SightingVersion(@Nullable LocalDate sourceDate, Instant receivedAt, RecordId recordId)
        implements Comparable<SightingVersion> {

    private static final Comparator<SightingVersion> ORDER = Comparator.comparing(
                    SightingVersion::sourceDate, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(SightingVersion::receivedAt)
            .thenComparing(SightingVersion::recordId);

    public SightingVersion {
        requireNonNull(receivedAt, "receivedAt is null");
        requireNonNull(recordId, "recordId is null");
    }

    public static SightingVersion of(Sighting sighting) {
        return new SightingVersion(sighting.sourceDate(), sighting.receivedAt(), sighting.recordId());
    }

    @Override
    public int compareTo(SightingVersion other) {
        return ORDER.compare(this, other);
    }
}
