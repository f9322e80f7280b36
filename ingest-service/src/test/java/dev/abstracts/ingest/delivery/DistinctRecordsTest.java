package dev.abstracts.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.RecordId;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DistinctRecordsTest {

    private static final FeedName FEED = FeedName.of("moss");

    @Test
    void knowsWhatItHasSeen() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("-Dtest.seed=" + seed);
        Random random = new Random(seed);
        DistinctRecords distinct = new DistinctRecords(1_000_000);
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            int record = random.nextInt(40_000);

            assertThat(distinct.add(id(record))).isEqualTo(seen.add(record));
        }
    }

    @Test
    void theIdOfZerosIsAnIdToo() {
        DistinctRecords distinct = new DistinctRecords(10);
        RecordId zeros = new RecordId("0".repeat(64));

        assertThat(distinct.add(zeros)).isTrue();
        assertThat(distinct.add(zeros)).isFalse();
    }

    @Test
    void beyondItsLimitEverythingIsNew() {
        DistinctRecords distinct = new DistinctRecords(2);
        distinct.add(id(1));
        distinct.add(id(2));

        assertThat(distinct.add(id(3))).isTrue();
        assertThat(distinct.add(id(3))).isTrue();
        assertThat(distinct.add(id(2))).isFalse();
    }

    private static RecordId id(int number) {
        return RecordId.of(FEED, Format.BLOCKS, Integer.toString(number));
    }
}
