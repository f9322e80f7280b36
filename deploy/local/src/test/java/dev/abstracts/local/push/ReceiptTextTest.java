package dev.abstracts.local.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptTextTest {

    @Test
    void countsLeaveOutWhatIsZero() {
        assertThat(ReceiptText.counts(new Receipt.Records(20_000, 0, 0))).isEqualTo("20,000 records published");
        assertThat(ReceiptText.counts(new Receipt.Records(1, 2, 3)))
                .isEqualTo("1 record published, 2 duplicates, 3 rejected");
    }

    @Test
    void aReceiptShowsTheFirstRejectionsAndHowManyFollow() {
        Receipt.Rejection rejection = new Receipt.Rejection(4L, 17L, "empty-abstract", "the abstract is empty");
        Receipt receipt = new Receipt(
                "d1",
                "feed",
                "blocks",
                2_500_000,
                new Receipt.Records(80, 0, 120),
                Collections.nCopies(100, rejection),
                null);

        List<String> lines = ReceiptText.of("doc.txt", receipt, Duration.ofMillis(1500));

        assertThat(lines).hasSize(12);
        assertThat(lines.getFirst())
                .isEqualTo("doc.txt: 80 records published, 120 rejected (blocks, 2.5 MB in 1.5 s), delivery d1");
        assertThat(lines.get(1)).isEqualTo("  line 17, record 4: empty-abstract: the abstract is empty");
        assertThat(lines.getLast()).isEqualTo("  and 110 more: GET /v1/rejected?delivery=d1");
    }
}
