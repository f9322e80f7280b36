package dev.abstracts.enrich.topology;

import dev.abstracts.contract.RawRecord;
import dev.abstracts.enrich.parse.ParseOutcome;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.Instant;

/** Lets not more than so many records a second through, over all threads. */
final class PacedParser implements SightingParser {

    private static final int SLOWEST = 10;
    private static final int BURSTS_PER_SECOND = 10;

    private final SightingParser parser;
    private final Bucket bucket;

    /** @param recordsPerSecond at least 10 */
    PacedParser(SightingParser parser, int recordsPerSecond) {
        if (recordsPerSecond < SLOWEST) {
            throw new IllegalArgumentException("abstracts.enrichment.records-per-second is %d or more, not %d"
                    .formatted(SLOWEST, recordsPerSecond));
        }
        this.parser = parser;
        this.bucket = Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(Math.max(1, recordsPerSecond / BURSTS_PER_SECOND))
                        .refillGreedy(recordsPerSecond, Duration.ofSeconds(1))
                        .build())
                .build();
    }

    @Override
    public ParseOutcome parse(RawRecord record, Instant now) {
        bucket.asBlocking().consumeUninterruptibly(1);
        return parser.parse(record, now);
    }
}
