package dev.abstracts.search.indexing;

/**
 * Counts documents refused in a row, without one between that Elasticsearch took: a few are bad data, many mean that the
 * mapping is wrong.
 */
final class RefusalStreak {

    private final int limit;
    private int length;

    /** @param limit the refusal in a row that is one too many */
    RefusalStreak(int limit) {
        this.limit = limit;
    }

    /** Counts a refusal and tells whether it is one too many. */
    boolean refused() {
        length++;
        return length >= limit;
    }

    void taken() {
        length = 0;
    }
}
