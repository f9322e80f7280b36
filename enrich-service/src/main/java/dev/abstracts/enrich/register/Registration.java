package dev.abstracts.enrich.register;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.SightingUpdate;
import dev.abstracts.enrich.identity.SightingVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest version that a source has sent, and the paper that it speaks of. Value of the register store. */
public record Registration(SightingVersion version, PaperId paperId) {

    public Registration {
        requireNonNull(version, "version is null");
        requireNonNull(paperId, "paperId is null");
    }

    /**
     * What follows from another sighting of the same source. A sighting of the same version is taken again, which
     * changes nothing and mends whatever an interrupted replay left behind.
     *
     * @param known of the sighting's source; absent if it has never been heard of
     */
    public static Outcome next(@Nullable Registration known, PaperId paperId, Sighting sighting) {
        SightingVersion version = SightingVersion.of(sighting);
        SightingUpdate put = SightingUpdate.put(paperId, sighting);
        Registration registration = new Registration(version, paperId);
        if (known == null) {
            return new Current(registration, List.of(put));
        }
        if (version.compareTo(known.version) < 0) {
            return new Stale();
        }
        return known.paperId.equals(paperId)
                ? new Current(registration, List.of(put))
                : new Current(registration, List.of(SightingUpdate.removed(known.paperId, sighting.source()), put));
    }

    /** What the register makes of a sighting. */
    public sealed interface Outcome {}

    /** @param updates to send, in this order: the removal from the paper that the source leaves comes first */
    public record Current(Registration registration, List<SightingUpdate> updates) implements Outcome {}

    /** The source has already said something newer. */
    public record Stale() implements Outcome {}
}
