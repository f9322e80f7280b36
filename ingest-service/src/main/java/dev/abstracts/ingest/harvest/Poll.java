package dev.abstracts.ingest.harvest;

import dev.abstracts.contract.Feed;
import dev.abstracts.contract.HarvestCursor;
import dev.abstracts.ingest.publish.UnavailableException;

/** How the feeds of one protocol are polled. */
interface Poll {

    /** Keeps a cursor before the poll goes on. */
    @FunctionalInterface
    interface Progress {
        void save(HarvestCursor cursor) throws UnavailableException;
    }

    /** What is polled, as one text: a cursor is worth something only for the target that it was made for. */
    String target(Feed feed, Feed.Poll settings);

    /**
     * Fetches what is new and has it taken.
     *
     * @param cursor of the same target
     * @return the cursor behind all of it
     * @throws HarvestException when it could not be fetched or taken; what was saved until then stands
     * @throws InterruptedException when it is to stop; what was saved until then stands
     * @throws UnavailableException when a cursor cannot be saved
     */
    HarvestCursor run(Feed feed, Feed.Poll settings, HarvestCursor cursor, Progress progress, Stop stop)
            throws HarvestException, InterruptedException, UnavailableException;
}
