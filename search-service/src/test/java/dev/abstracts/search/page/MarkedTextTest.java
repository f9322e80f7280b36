package dev.abstracts.search.page;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.search.page.MarkedText.Segment;
import dev.abstracts.search.page.MarkedText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final String TEXT = "Kernels are 37 times faster.";

    @Test
    void marksWordsAndSaysWhy() {
        MarkedText marked = MarkedText.of("t-", TEXT, List.of(new Span(12, 20, "claim"), new Span(0, 7, "method")));

        assertThat(marked.segments())
                .containsExactly(
                        new Segment("Kernels", "method", "t-0"),
                        new Segment(" are ", null, null),
                        new Segment("37 times", "claim", "t-1"),
                        new Segment(" faster.", null, null));
        assertThat(marked.anchor(12)).isEqualTo("t-1");
        assertThat(marked.anchor(19)).isEqualTo("t-1");
        assertThat(marked.anchor(20)).isNull();
        assertThat(marked.anchor(500)).isNull();
    }

    @Test
    void whatOverlapsIsOneMark() {
        MarkedText marked = MarkedText.of(
                "t-", TEXT, List.of(new Span(12, 20, "claim"), new Span(15, 27, "metric"), new Span(13, 14, "claim")));

        assertThat(marked.segments().get(1)).isEqualTo(new Segment("37 times faster", "claim; metric", "t-0"));
    }

    @Test
    void whatLiesOutsideIsPassedOver() {
        List<Span> outside =
                List.of(new Span(-1, 3, "a"), new Span(5, 5, "b"), new Span(9, 4, "c"), new Span(3, 999, "d"));

        assertThat(MarkedText.of("t-", TEXT, outside).segments()).containsExactly(new Segment(TEXT, null, null));
        assertThat(MarkedText.of("t-", "", outside).segments()).isEmpty();
    }

    @Test
    void theTextStaysTheSame() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("test.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            List<Span> spans = new ArrayList<>();
            for (int j = random.nextInt(8); j > 0; j--) {
                spans.add(new Span(random.nextInt(32) - 2, random.nextInt(32) - 2, "hint " + random.nextInt(3)));
            }
            MarkedText marked = MarkedText.of("t-", TEXT, spans);

            assertThat(marked.segments().stream().map(Segment::text).collect(joining()))
                    .isEqualTo(TEXT);
            for (Span span : spans) {
                if (span.start() >= 0 && span.start() < span.end() && span.end() <= TEXT.length()) {
                    assertThat(marked.anchor(span.start())).isNotNull().isEqualTo(marked.anchor(span.end() - 1));
                }
            }
        }
    }
}
