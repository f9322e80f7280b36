package dev.abstracts.enrich.topology;

import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.SourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Invented raw records in the format {@code blocks}. */
public final class Blocks {

    private Blocks() {}

    public static RawRecord record(String feed, String arxiv, String abstractText) {
        String text = "%s\n\n8 pages\n\narXiv:%sv1\nCreated: 2024-02-01".formatted(abstractText, arxiv);
        FeedName name = FeedName.of(feed);
        return new RawRecord(
                RecordId.of(name, Format.BLOCKS, text),
                new SourceId(name, arxiv),
                name,
                "delivery",
                Format.BLOCKS,
                0,
                1,
                text,
                LocalDate.parse("2024-06-01"),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null);
    }
}
