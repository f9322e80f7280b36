package dev.abstracts.enrich.topology;

import dev.abstracts.contract.Display;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.Sighting;
import dev.abstracts.enrich.identity.SightingVersion;
import dev.abstracts.enrich.parse.ParseOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads {@link RawRecords}; fails on purpose on a record that says {@code explode}. */
final class LineParser implements SightingParser {

    @Override
    public ParseOutcome parse(RawRecord raw, Instant enrichedAt) {
        if (raw.text().equals("explode")) {
            throw new IllegalStateException("exploded");
        }
        if (raw.text().equals("recurse")) {
            return parse(raw, enrichedAt.plusNanos(depth(1)));
        }
        if (raw.text().startsWith("withdraw|")) {
            String date = raw.text().substring("withdraw|".length());
            return new ParseOutcome.Withdrawn(new SightingVersion(
                    date.isEmpty() ? null : LocalDate.parse(date), raw.receivedAt(), raw.recordId()));
        }
        String[] parts = raw.text().split("\\|", 3);
        if (parts.length < 3) {
            return new ParseOutcome.Unparseable(RejectionCode.UNPARSEABLE_RECORD, "expected id|date|title");
        }
        return new ParseOutcome.Parsed(new Sighting(
                raw.source(),
                raw.recordId(),
                raw.feed(),
                raw.delivery(),
                raw.format(),
                raw.receivedAt(),
                enrichedAt,
                parts[1].isEmpty() ? null : LocalDate.parse(parts[1]),
                parts[2],
                parts[2],
                List.of(),
                false,
                List.of(),
                parts[0].isEmpty() ? Identifiers.NONE : new Identifiers(parts[0], null, null, null),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                false,
                List.of(),
                Display.NONE,
                List.of(),
                List.of(),
                List.of(),
                null));
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int depth(int level) {
        return 1 + depth(level + 1);
    }
}
