package dev.abstracts.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.search.query.ParsedQuery.Invalid;
import dev.abstracts.search.query.ParsedQuery.Valid;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The cases are lines of {@code parsed.csv} and {@code errors.csv}. */
class QueryParserTest {

    @ParameterizedTest
    @CsvFileSource(resources = "parsed.csv", delimiter = '|', quoteCharacter = '\u0001', maxCharsPerColumn = 9000)
    void reads(String query, String tree) {
        assertThat(QueryParser.parse(query))
                .isInstanceOfSatisfying(Valid.class, valid -> assertThat(QueryTree.of(valid.query()))
                        .isEqualTo(tree));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "errors.csv", delimiter = '|', quoteCharacter = '\u0001')
    void saysWhereItWentWrong(String query, int position, String detail, String expected, String suggestion) {
        assertThat(QueryParser.parse(query)).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.detail()).isEqualTo(detail);
            assertThat(invalid.position()).isEqualTo(position);
            assertThat(invalid.expected()).contains(expected);
            assertThat(invalid.suggestion()).isEqualTo(suggestion);
        });
    }

    @Test
    void nothingFindsEverything() {
        Stream.of("", " ", "\t\n\u00a0")
                .forEach(blank -> assertThat(QueryParser.parse(blank)).isEqualTo(new Valid(new Query.Everything())));
    }

    @Test
    void sizeIsLimited() {
        assertThat(QueryParser.parse("a ".repeat(500))).isInstanceOf(Valid.class);
        assertThat(QueryParser.parse("a ".repeat(501)))
                .isEqualTo(new Invalid(1000, "the query has too many words", "at most 500", null));
        assertThat(QueryParser.parse("a".repeat(8_000))).isInstanceOf(Valid.class);
        assertThat(QueryParser.parse("a".repeat(8_001)))
                .isEqualTo(new Invalid(8000, "the query is too long", "at most 8000 characters", null));
        assertThat(QueryParser.parse("tree* ".repeat(20))).isInstanceOf(Valid.class);
        assertThat(QueryParser.parse("tree* ".repeat(21)))
                .isEqualTo(new Invalid(120, "too many wildcards", "at most 20", null));
    }

    @Test
    void nestingIsLimited() {
        assertThat(QueryParser.parse("(".repeat(50) + "a" + ")".repeat(50))).isInstanceOf(Valid.class);
        assertThat(QueryParser.parse("(".repeat(51) + "a" + ")".repeat(51)))
                .isEqualTo(new Invalid(50, "too many parentheses", "at most 50 levels", null));
        assertThat(QueryParser.parse("(".repeat(4_000))).isInstanceOf(Invalid.class);
        assertThat(QueryParser.parse("a OR b (".repeat(9) + "c" + ")".repeat(9)))
                .isInstanceOf(Valid.class);
        assertThat(QueryParser.parse("a OR b (".repeat(10) + "c" + ")".repeat(10)))
                .isEqualTo(new Invalid(0, "the query is nested too deep", "at most 20 levels", null));
        assertThat(QueryParser.parse("NOT ".repeat(1_999) + "a")).isEqualTo(QueryParser.parse("-a"));
    }
}
