package dev.abstracts.enrich.register;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.SightingUpdate;
import dev.abstracts.contract.SourceId;
import dev.abstracts.enrich.identity.SightingVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest version that a source has sent, and the paper that it speaks of. Value of the register store.
 *
 * @param paperId absent once the source has been withdrawn
 */
public record Registration(
        SightingVersion version, @Nullable PaperId paperId) {

    public Registration {
        requireNonNull(version, "version is null");
    }

    /**
     * What follows from another sighting of the same source. A sighting of the same version is taken again, which
     * changes nothing and mends whatever an interrupted replay left behind.
     *
     * @param known of the sighting's source; absent if it has never been heard of
     */
    public static Outcome next(@Nullable Registration known, PaperId paperId, Sighting sighting) {
        SightingVersion version = SightingVersion.of(sighting);
        if (known != null && known.isNewerThan(version)) {
            return new Stale();
        }
        SightingUpdate put = SightingUpdate.put(paperId, sighting);
        PaperId before = known == null ? null : known.paperId;
        return new Current(
                new Registration(version, paperId),
                before == null || before.equals(paperId)
                        ? List.of(put)
                        : List.of(SightingUpdate.removed(before, sighting.source()), put));
    }

    /**
     * What follows from the source's withdrawal. One with a date of the source's own takes its place among the dated
     * sightings; one without, as an operator sends it, follows on all that was received before it.
     */
    public static Outcome withdraw(@Nullable Registration known, SourceId source, SightingVersion withdrawal) {
        if (known == null) {
            return new Current(new Registration(withdrawal, null), List.of());
        }
        boolean stale = withdrawal.sourceDate() == null
                ? known.version.receivedAt().isAfter(withdrawal.receivedAt())
                : known.isNewerThan(withdrawal);
        if (stale) {
            return new Stale();
        }
        PaperId before = known.paperId;
        return new Current(
                new Registration(withdrawal, null),
                before == null ? List.of() : List.of(SightingUpdate.removed(before, source)));
    }

    private boolean isNewerThan(SightingVersion other) {
        boolean withdrawnByHand = paperId == null && version.sourceDate() == null;
        return withdrawnByHand ? !other.receivedAt().isAfter(version.receivedAt()) : other.compareTo(version) < 0;
    }

    /** What the register makes of a sighting. */
    public sealed interface Outcome {}

    /** @param updates to send, in this order: the removal from the paper that the source leaves comes first */
    public record Current(Registration registration, List<SightingUpdate> updates) implements Outcome {}

    /** The source has already said something newer. */
    public record Stale() implements Outcome {}
}
