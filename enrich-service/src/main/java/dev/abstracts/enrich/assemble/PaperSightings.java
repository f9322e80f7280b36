package dev.abstracts.enrich.assemble;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.SightingUpdate;
import dev.abstracts.contract.SourceId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sightings of one paper, one per source, as the store keeps them: a version byte, then each put message as it came
 * from the topic behind its length in four bytes. Keeping the messages saves writing them again, and lets a newer release
 * read them as it reads the topic.
 *
 * <p>Bounded, so that thousands of records with the same empty phrase for an abstract cannot slow every update down:
 * only the first {@link #MAX_SIGHTINGS} in the order of belief stay, and only as many as fit {@link #MAX_BYTES}. The cut
 * depends on the set of sightings alone. Those cut off count as superseded, as older versions of a source do.
 */
public final class PaperSightings {

    public static final int MAX_SIGHTINGS = 256;

    /** Leaves a paper, which repeats parts of its sightings, below the largest message. */
    public static final int MAX_BYTES = 7 << 20;

    /** The largest put message that is taken; a record of 1 MiB exceeds it only if most of it must be escaped. */
    public static final int MAX_SIGHTING_BYTES = 3 << 20;

    public static final PaperSightings NONE = new PaperSightings(Map.of());

    private static final byte LAYOUT = 1;

    private record Stored(Sighting sighting, byte[] message) {}

    private static final Comparator<Stored> NEWEST_FIRST =
            Comparator.comparing(Stored::sighting, PaperMerger.NEWEST_FIRST);

    private final Map<SourceId, Stored> bySource;

    private PaperSightings(Map<SourceId, Stored> bySource) {
        this.bySource = bySource;
    }

    /**
     * @param stored absent if nothing is stored
     * @throws IOException when the bytes are not what {@link #encode} writes: the store is broken
     */
    public static PaperSightings decode(byte @Nullable [] stored) throws IOException {
        if (stored == null) {
            return NONE;
        }
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        if (buffer.get() != LAYOUT) {
            throw new IOException("the sightings of a paper are stored in layout %d, this release reads %d"
                    .formatted(stored[0], LAYOUT));
        }
        Map<SourceId, Stored> bySource = new TreeMap<>();
        while (buffer.hasRemaining()) {
            byte[] message = new byte[buffer.getInt()];
            buffer.get(message);
            SightingUpdate update = MessageJson.read(message, SightingUpdate.class);
            if (update.sighting() == null) {
                throw new IOException("a removal of " + update.source() + " is stored as a sighting");
            }
            bySource.put(update.source(), new Stored(update.sighting(), message));
        }
        return new PaperSightings(bySource);
    }

    /** With what a source now says; what it said before is forgotten. */
    public PaperSightings with(Sighting sighting, byte[] message) {
        Map<SourceId, Stored> changed = new TreeMap<>(bySource);
        changed.put(sighting.source(), new Stored(sighting, message));
        return new PaperSightings(bounded(changed));
    }

    public PaperSightings without(SourceId source) {
        Map<SourceId, Stored> changed = new TreeMap<>(bySource);
        changed.remove(source);
        return new PaperSightings(changed);
    }

    private static Map<SourceId, Stored> bounded(Map<SourceId, Stored> sightings) {
        if (sightings.size() <= MAX_SIGHTINGS && bytes(sightings.values().stream()) <= MAX_BYTES) {
            return sightings;
        }
        Map<SourceId, Stored> kept = new TreeMap<>();
        long bytes = 0;
        for (Stored stored : sightings.values().stream().sorted(NEWEST_FIRST).toList()) {
            bytes += stored.message.length;
            if (kept.size() == MAX_SIGHTINGS || bytes > MAX_BYTES) {
                break;
            }
            kept.put(stored.sighting.source(), stored);
        }
        return kept;
    }

    private static long bytes(Stream<Stored> sightings) {
        return sightings.mapToLong(stored -> stored.message.length).sum();
    }

    public boolean isEmpty() {
        return bySource.isEmpty();
    }

    public Collection<Sighting> sightings() {
        List<Sighting> sightings = new ArrayList<>(bySource.size());
        bySource.values().forEach(stored -> sightings.add(stored.sighting));
        return sightings;
    }

    /** Absent if there is nothing to store. */
    public byte @Nullable [] encode() {
        if (isEmpty()) {
            return null;
        }
        int length = Math.toIntExact(1 + 4L * bySource.size() + bytes(bySource.values().stream()));
        ByteBuffer buffer = ByteBuffer.allocate(length).put(LAYOUT);
        bySource.values().forEach(stored -> buffer.putInt(stored.message.length).put(stored.message));
        return buffer.array();
    }
}
