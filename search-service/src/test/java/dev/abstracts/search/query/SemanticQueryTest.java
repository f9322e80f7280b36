package dev.abstracts.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SemanticQueryTest {

    private static final long SEED = Long.getLong("test.seed", System.nanoTime());

    private static Query parsed(String q) {
        return ((ParsedQuery.Valid) QueryParser.parse(q)).query();
    }

    private static String shown(Query query) {
        return query instanceof Query.Everything ? "*" : QueryText.of(query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "graph pooling          | graph pooling      | true  | *                    | graph OR pooling",
                "graph cat:cs.LG        | graph              | true  | cat:cs.LG            | cat:cs.LG graph",
                "graph \"hot tide\"     | graph hot tide     | true  | \"hot tide\"         | \"hot tide\" graph",
                "ti:tide moon           | tide moon          | true  | ti:tide              | ti:tide moon",
                "\"hot tide\"           | hot tide           | false | \"hot tide\"         | \"hot tide\"",
                "graph OR tree          | graph tree         | true  | *                    | graph OR tree",
                "graph NOT tree         | graph              | true  | NOT tree             | NOT tree graph",
                "(graph OR au:Lamp) sun | graph sun          | true  | *                    | graph OR sun",
                "the role of tides      | the role of tides  | true  | *                    | the OR role OR of OR tides",
                "tide tide              | tide tide          | true  | *                    | tide",
            })
    void wordsMayBeMetByMeaningAndTheRestMustHold(
            String q, String text, boolean open, String restriction, String anyWord) {
        SemanticQuery semantic = SemanticQuery.of(parsed(q)).orElseThrow();
        assertThat(semantic.text()).isEqualTo(text);
        assertThat(semantic.open()).isEqualTo(open);
        assertThat(shown(semantic.restriction())).isEqualTo(restriction);
        assertThat(shown(semantic.anyWord())).isEqualTo(anyWord);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "cat:cs.LG",
                "1912.10917",
                "10.1000/tidal",
                "2021",
                "au:Lamp",
                "NOT graph",
                "gra*",
                "the of"
            })
    void keysAndNumbersMeanNothingByThemselves(String q) {
        assertThat(SemanticQuery.of(parsed(q))).isEqualTo(Optional.empty());
    }

    @Test
    void noWordThatStandsAloneIsInsistedOn() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            String q = RandomQuery.next(random);
            if (QueryParser.parse(q) instanceof ParsedQuery.Valid valid) {
                SemanticQuery.of(valid.query()).ifPresent(semantic -> assertThat(shown(semantic.restriction()))
                        .as("seed %d: %s", SEED, q)
                        .satisfiesAnyOf(shown -> assertThat(shown).isEqualTo("*"), shown -> assertThat(
                                        SemanticQuery.of(semantic.restriction())
                                                .map(SemanticQuery::open)
                                                .orElse(false))
                                .isFalse()));
            }
        }
    }
}
