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

    /** With the journal that another reading of the same status names, if this one is a conference. */
    VenueReading withJournalOf(List<VenueReading> others) {
        if (venue.journal() != null) {
            return this;
        }
        for (VenueReading other : others) {
            String journal = other.venue.journal();
            if (journal != null && other.venue.status() == venue.status()) {
                Venue both = new Venue(
                        venue.name(),
                        venue.year(),
                        venue.status(),
                        venue.presentation(),
                        venue.workshop(),
                        venue.track(),
                        journal,
                        venue.raw());
                return new VenueReading(both, venueId, rule, evidence, confidence);
            }
        }
        return this;
    }
}
