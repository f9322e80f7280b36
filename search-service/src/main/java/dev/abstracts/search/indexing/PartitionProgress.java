package dev.abstracts.search.indexing;

import java.util.TreeSet;

/**
 * How far a partition is resolved without a gap: records are resolved in any order, the offset to commit is that of the
 * first one that is not. Belongs to one assignment of the partition; confined to its loop's thread.
 */
final class PartitionProgress {

    private final TreeSet<Long> unresolved = new TreeSet<>();
    private long next = -1;
    private boolean revoked;

    /** A record was read that has to be resolved; offsets arrive in order. */
    void read(long offset) {
        unresolved.add(offset);
        next = offset + 1;
    }

    void resolve(long offset) {
        unresolved.remove(offset);
    }

    /**
     * The consumer will read this offset next; past the last record by the markers of transactions, which are offsets
     * without a record.
     */
    void position(long offset) {
        next = Math.max(next, offset);
    }

    /** The offset to commit: everything before it is resolved; -1 while nothing is known. */
    long resolvedUpTo() {
        return unresolved.isEmpty() ? next : unresolved.first();
    }

    int size() {
        return unresolved.size();
    }

    boolean isIdle() {
        return unresolved.isEmpty();
    }

    /** The partition went to another replica, which starts at what was committed: what is still under way is its. */
    void revoke() {
        revoked = true;
    }

    boolean isRevoked() {
        return revoked;
    }
}
