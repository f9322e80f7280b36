package dev.abstracts.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever is typed is either a query that can be translated, and written again, or an error within the text. */
class QueryFuzzTest {

    @Test
    void anyTextIsReadOrRefused() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("QueryFuzzTest: run again with -Dtest.seed=" + seed);
        Random random = new Random(seed);
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            int valid = 0;
            for (int i = 0; i < 50_000; i++) {
                String query = RandomQuery.next(random);
                switch (QueryParser.parse(query)) {
                    case ParsedQuery.Valid tree -> {
                        valid++;
                        assertThat(QueryTranslator.translate(tree.query()).size())
                                .as(query)
                                .isOne();
                        String text = QueryText.of(tree.query());
                        assertThat(QueryParser.parse(text))
                                .as("%s, written as %s", query, text)
                                .isEqualTo(tree);
                    }
                    case ParsedQuery.Invalid invalid -> {
                        assertThat(invalid.position()).as(query).isBetween(0, query.length());
                        assertThat(invalid.detail()).as(query).isNotBlank();
                        assertThat(invalid.expected()).as(query).isNotBlank();
                    }
                }
            }
            assertThat(valid).isBetween(5_000, 45_000);
        });
    }

    @Test
    void longRunsOfOneSignTakeNoTime() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (String sign : RandomQuery.PIECES) {
                for (String end : new String[] {"", "x", " x", "\"", "*"}) {
                    String run = sign.repeat(QueryParser.MAX_LENGTH / sign.length()) + end;
                    assertThat(QueryParser.parse(run)).isNotNull();
                    String shorter = sign.repeat((QueryParser.MAX_LENGTH - 1) / sign.length()) + end;
                    assertThat(QueryParser.parse(shorter)).isNotNull();
                }
            }
        });
    }

    @Test
    void comparisonsWithoutEndAreReadOrRefused() {
        String query = "claim:speedup" + " >1".repeat((QueryParser.MAX_LENGTH - 13) / 3);

        assertThat(QueryParser.parse(query)).isNotNull();
        assertThat(QueryParser.parse("claim:speedup > 10 >= 20")).isNotNull();
        assertThat(QueryParser.parse("claim:speedup>= (graph)")).isInstanceOf(ParsedQuery.Invalid.class);
    }
}
