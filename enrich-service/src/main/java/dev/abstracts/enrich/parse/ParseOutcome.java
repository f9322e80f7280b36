package dev.abstracts.enrich.parse;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.Sighting;
import dev.abstracts.enrich.identity.SightingVersion;

/** What became of a raw record. */
public sealed interface ParseOutcome {

    record Parsed(Sighting sighting) implements ParseOutcome {

        public Parsed {
            requireNonNull(sighting, "sighting is null");
        }
    }

    /**
     * The record withdraws what its source said before.
     *
     * @param version at which it does
     */
    record Withdrawn(SightingVersion version) implements ParseOutcome {

        public Withdrawn {
            requireNonNull(version, "version is null");
        }
    }

    /**
     * The record itself is at fault.
     *
     * @param detail what is wrong, where, and how to mend it
     */
    record Unparseable(RejectionCode code, String detail) implements ParseOutcome {

        public Unparseable {
            requireNonNull(code, "code is null");
            requireNonNull(detail, "detail is null");
        }
    }
}
