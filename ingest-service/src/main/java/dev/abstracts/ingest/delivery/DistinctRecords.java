package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.RecordId;

/**
 * The records of one document so far, by the first 16 bytes of their ids: open addressing in arrays of longs, in segments
 * that grow one at a time, so that growing never needs much more than what is held.
 */
final class DistinctRecords {

    private static final int SEGMENTS = 64;
    private static final int FIRST_SLOTS = 8;
    private static final double MAX_LOAD = 0.75;

    private final long[][] segments = new long[SEGMENTS][];
    private final int[] sizes = new int[SEGMENTS];
    private final int max;
    private int size;

    /** @param max how many are remembered; what comes beyond counts as new */
    DistinctRecords(int max) {
        this.max = max;
    }

    /** Whether the record has not been seen before. */
    boolean add(RecordId id) {
        String digits = id.value();
        return add(Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16));
    }

    private boolean add(long high, long low) {
        int segment = (int) (high >>> 58);
        // An empty slot is two zeros.
        long stored = high == 0 && low == 0 ? 1 : low;
        if (segments[segment] == null) {
            segments[segment] = new long[2 * FIRST_SLOTS];
        }
        int slot = slotOf(segments[segment], high, stored);
        if (isTaken(segments[segment], slot)) {
            return false;
        }
        if (size < max) {
            put(segment, slot, high, stored);
        }
        return true;
    }

    private void put(int segment, int slot, long high, long low) {
        segments[segment][slot] = high;
        segments[segment][slot + 1] = low;
        size++;
        if (++sizes[segment] > MAX_LOAD * (segments[segment].length / 2)) {
            segments[segment] = grown(segments[segment]);
        }
    }

    /** Where it is, or where it belongs. */
    private static int slotOf(long[] slots, long high, long low) {
        long count = slots.length / 2;
        // The upper 32 bits of the low half, scaled to the number of slots.
        int slot = 2 * (int) ((low >>> 32) * count >>> 32);
        while (isTaken(slots, slot) && (slots[slot] != high || slots[slot + 1] != low)) {
            slot = slot + 2 == slots.length ? 0 : slot + 2;
        }
        return slot;
    }

    private static boolean isTaken(long[] slots, int slot) {
        return slots[slot] != 0 || slots[slot + 1] != 0;
    }

    private static long[] grown(long[] slots) {
        long[] grown = new long[2 * (slots.length / 2 * 3 / 2)];
        for (int i = 0; i < slots.length; i += 2) {
            if (isTaken(slots, i)) {
                int slot = slotOf(grown, slots[i], slots[i + 1]);
                grown[slot] = slots[i];
                grown[slot + 1] = slots[i + 1];
            }
        }
        return grown;
    }
}
