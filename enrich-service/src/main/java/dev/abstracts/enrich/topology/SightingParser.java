package dev.abstracts.enrich.topology;

import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.Sighting;
import java.time.Instant;

/** Reads a raw record. Pure; called by several threads at once. */
@FunctionalInterface
public interface SightingParser {

    /** @param enrichedAt the time to write into the sighting */
    Outcome parse(RawRecord record, Instant enrichedAt);

    sealed interface Outcome {}

    record Parsed(Sighting sighting) implements Outcome {}

    record Unparseable(RejectionCode code, String detail) implements Outcome {}
}
