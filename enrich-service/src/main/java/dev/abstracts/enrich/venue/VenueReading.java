package dev.abstracts.enrich.venue;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.Decision;
import dev.abstracts.contract.Tag.Evidence;
import dev.abstracts.contract.Venue;
import dev.abstracts.contract.Venue.Status;
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

    /**
     * With what a review export decided. It is about the conference that the paper was sent to: a venue that has accepted the
     * paper stays so, and takes the presentation of an acceptance where it has none; one that it was sent to becomes what was
     * decided. Journals, and workshops, which decide for themselves, are left as they are.
     */
    VenueReading decided(Decision decision) {
        if (venue.journal() != null || venue.workshop() != null || !isOpen(venue.status(), decision)) {
            return this;
        }
        Status status =
                switch (decision.outcome()) {
                    case ACCEPTED -> Status.ACCEPTED;
                    case REJECTED -> Status.REJECTED;
                    case WITHDRAWN -> Status.WITHDRAWN;
                };
        Venue decided = new Venue(
                venue.name(),
                venue.year(),
                status,
                status == Status.ACCEPTED
                        ? either(venue.presentation(), decision.presentation())
                        : venue.presentation(),
                null,
                venue.track(),
                null,
                venue.raw());
        return new VenueReading(decided, venueId, rule, evidence, confidence);
    }

    private static boolean isOpen(Status status, Decision decision) {
        return status == Status.SUBMITTED
                || status == Status.UNDER_REVIEW
                || (status == Status.ACCEPTED && decision.outcome() == Decision.Outcome.ACCEPTED);
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
