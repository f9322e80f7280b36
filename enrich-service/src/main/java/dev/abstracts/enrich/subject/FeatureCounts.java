package dev.abstracts.enrich.subject;

import java.util.Arrays;

/** The features of one text by their 32-bit hashes, each with how often it stands there. Grows as needed; not thread-safe. */
public final class FeatureCounts {

    /** Marks a free slot; no feature hashes to it. */
    private static final int FREE = 0;

    private int[] hashes = new int[2048];
    private float[] counts = new float[2048];
    private int size;

    void add(int hash, float weight) {
        int mask = hashes.length - 1;
        int slot = slot(hash) & mask;
        while (hashes[slot] != FREE && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        counts[slot] += weight;
        if (hashes[slot] == FREE) {
            hashes[slot] = hash;
            size++;
            if (size > hashes.length / 2) {
                grow();
            }
        }
    }

    private static int slot(int hash) {
        // The low bits hold the kind of feature.
        return hash >>> 4;
    }

    private void grow() {
        int[] oldHashes = hashes;
        float[] oldCounts = counts;
        hashes = new int[oldHashes.length * 2];
        counts = new float[oldHashes.length * 2];
        size = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != FREE) {
                add(oldHashes[i], oldCounts[i]);
            }
        }
    }

    /** How many different features there are. */
    public int size() {
        return size;
    }

    /** Calls {@code visitor} with each feature, in an order that depends on nothing but the text. */
    public void forEach(Visitor visitor) {
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != FREE) {
                visitor.feature(hashes[i], counts[i]);
            }
        }
    }

    /** Empties it for the next text. */
    public void clear() {
        Arrays.fill(hashes, FREE);
        Arrays.fill(counts, 0);
        size = 0;
    }

    /** Is shown each feature. */
    @FunctionalInterface
    public interface Visitor {

        /** @param count how often the feature stands in the text, a title's words weighted */
        void feature(int hash, float count);
    }
}
