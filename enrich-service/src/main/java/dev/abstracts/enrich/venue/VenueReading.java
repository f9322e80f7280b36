package dev.abstracts.enrich.venue;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.Tag.Evidence;
import dev.abstracts.contract.Venue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A venue and how it was read.
 *
 * @param venueId stable: {@code neurips}, {@code the-astrophysical-journal}
 * @param rule that read it
 * @param evidence the name and year in the comment; absent when it was read from the journal reference
 * @param confidence from 0 to 1
 */
public record VenueReading(
        Venue venue, String venueId, String rule, @Nullable Evidence evidence, double confidence) {

    public VenueReading {
        requireNonNull(venue, "venue is null");
        requireNonNull(venueId, "venueId is null");
        requireNonNull(rule, "rule is null");
    }

    /**
     * With what other readings of the comment say of the same: of the same event how the paper is presented, and the journal
     * beside an event.
     */
    VenueReading completedBy(List<VenueReading> others) {
        VenueReading completed = this;
        for (VenueReading other : others) {
            if (other.venue.status() == venue.status()) {
                completed = completed.completedBy(other.venue);
            }
        }
        return completed;
    }

    private VenueReading completedBy(Venue other) {
        boolean same = other.name().equals(venue.name());
        boolean journal = venue.journal() == null && other.journal() != null;
        if (!same && !journal) {
            return this;
        }
        Venue both = new Venue(
                venue.name(),
                same ? either(venue.year(), other.year()) : venue.year(),
                venue.status(),
                same ? either(venue.presentation(), other.presentation()) : venue.presentation(),
                same ? either(venue.workshop(), other.workshop()) : venue.workshop(),
                same ? either(venue.track(), other.track()) : venue.track(),
                either(venue.journal(), other.journal()),
                venue.raw());
        return new VenueReading(both, venueId, rule, evidence, confidence);
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
