package dev.abstracts.ingest.format;

import dev.abstracts.ingest.format.Cut.CutRecord;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of formats whose keys name the entries of a file. Two entries with the same key are not two versions of one, but two papers
 * whose author was not careful, or exports that were joined: the second one goes without, so that it does not replace the
 * first.
 */
public final class UniqueOwnIds implements RecordCutter {

    /** Keys are remembered by their hashes, 40 bytes of heap each. */
    private static final int MOST_REMEMBERED = 200_000;

    private final RecordCutter cutter;
    private final Set<Long> seen = new HashSet<>();

    public UniqueOwnIds(RecordCutter cutter) {
        this.cutter = cutter;
    }

    @Override
    public @Nullable Cut next() throws IOException {
        Cut cut = cutter.next();
        if (cut instanceof CutRecord(long position, long line, String text, String ownId)
                && ownId != null
                && seen.size() < MOST_REMEMBERED
                && !seen.add(hash(ownId))) {
            return new CutRecord(position, line, text, null);
        }
        return cut;
    }

    /** Of 64 bits: a clash costs a key, not a record. */
    private static long hash(String key) {
        long hash = 1125899906842597L;
        for (int i = 0; i < key.length(); i++) {
            hash = 31 * hash + key.charAt(i);
        }
        return hash;
    }
}
