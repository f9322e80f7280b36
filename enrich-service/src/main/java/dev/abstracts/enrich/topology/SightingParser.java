package dev.abstracts.enrich.topology;

import dev.abstracts.contract.RawRecord;
import dev.abstracts.enrich.parse.ParseOutcome;
import java.time.Instant;
import java.util.OptionalInt;

/** Reads a raw record. Pure; called by several threads at once. */
@FunctionalInterface
public interface SightingParser {

    /** @param enrichedAt the time to write into the sighting */
    ParseOutcome parse(RawRecord record, Instant enrichedAt);

    /** The same one, held back to so many records a second. */
    static SightingParser paced(SightingParser parser, OptionalInt recordsPerSecond) {
        return recordsPerSecond.isEmpty() ? parser : new PacedParser(parser, recordsPerSecond.getAsInt());
    }
}
