package dev.abstracts.search.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.abstracts.search.query.ParsedQuery;
import dev.abstracts.search.query.Query;
import dev.abstracts.search.query.QueryParser;
import dev.abstracts.search.query.QueryTranslator;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArxivQueryParserTest {

    /** Each line: a search_query as a client's address decodes to, and the q that is the same tree. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0001',
            value = {
                "all:electron; electron",
                "electron; electron",
                "electron proton; electron proton",
                "au:del_maestro AND ti:checkerboard; au:del_maestro ti:checkerboard",
                "au:del_maestro+AND+ti:checkerboard; au:del_maestro ti:checkerboard",
                "au:del_maestro ANDNOT ti:checkerboard; au:del_maestro NOT ti:checkerboard",
                "au:del_maestro AND NOT ti:checkerboard; au:del_maestro NOT ti:checkerboard",
                "au:del_maestro ANDNOT (ti:checkerboard OR ti:Pyrochlore);"
                        + " au:del_maestro NOT (ti:checkerboard OR ti:Pyrochlore)",
                "ti:\"quantum criticality\"; ti:\"quantum criticality\"",
                "ti:(graph OR tree); ti:(graph OR tree)",
                "ti:graph AND tree OR forest; (ti:graph tree) OR forest",
                "cat:cs.LG; cat:cs.LG",
                "cat:cs.*; cat:cs.*",
                "co:\"9 pages\" abs:trans*; co:\"9 pages\" abs:trans*",
                "TI:graph; ti:graph",
                "ti: graph; ti:graph",
                "Graphs: survey; Graphs: survey",
                "id:2103.00001v1; id:2103.00001v1",
                "jr:\"Journal of Lamps\"; journal:\"Journal of Lamps\" OR venue:\"Journal of Lamps\"",
                "rn:CERN-1; NOT *",
                "submittedDate:[202001010600 TO 202112312359]; date:2020..2021",
                "cat:cs.LG+AND+submittedDate:[20200101+TO+20211231]; cat:cs.LG date:2020..2021",
                "all:zero-shot; zero-shot",
                "(a1 (b1 OR c1)); a1 (b1 OR c1)",
            })
    void isTheSameTreeAsQ(String searchQuery, String q) {
        assertThat(ArxivQueryParser.parse(searchQuery)).isEqualTo(((ParsedQuery.Valid) QueryParser.parse(q)).query());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0001',
            value = {
                "ti:; search_query ends too early",
                "titel:graph; search_query has the unknown prefix titel:",
                "graph AND; search_query ends too early",
                "(graph; search_query has a parenthesis that is not closed",
                "graph); search_query has a misplaced )",
                "OR graph; search_query has a misplaced OR",
                "\"graph; search_query has a misplaced \"",
                "a*; search_query: too few letters before the wildcard in all:a*",
                "submittedDate:[2020 TO 2021]; submittedDate must be [YYYYMMDDHHMM TO YYYYMMDDHHMM]",
                "submittedDate:[20211231 TO 20200101]; submittedDate must be [YYYYMMDDHHMM TO YYYYMMDDHHMM]",
            })
    void saysWhatIsWrong(String searchQuery, String summary) {
        assertThatThrownBy(() -> ArxivQueryParser.parse(searchQuery))
                .isInstanceOf(ArxivErrorException.class)
                .hasMessage(summary);
    }

    @Test
    void anyTextIsATreeOrAnError() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        Random random = new Random(seed);
        String[] bits = {
            "ti:",
            "au:",
            "(",
            ")",
            "\"",
            " AND ",
            " OR ",
            "ANDNOT",
            "+",
            "a",
            "graph",
            "*",
            ":",
            "[",
            "submittedDate:[",
            " TO ",
            "2020",
            "-",
            "NOT",
            "rn:",
            "jr:",
            "id:",
            "\u0000",
            "\uD83C",
            "~",
            ","
        };
        int trees = 0;
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(random.nextInt(14), 0, bits.length)
                    .mapToObj(bit -> bits[bit])
                    .collect(Collectors.joining());
            try {
                Query query = ArxivQueryParser.parse(text);
                assertThat(QueryTranslator.translate(query))
                        .as("seed %d: %s", seed, text)
                        .isNotEmpty();
                trees++;
            } catch (ArxivErrorException e) {
                assertThat(e.summary()).as("seed %d: %s", seed, text).isNotBlank();
            }
        }
        assertThat(trees).as("seed %d", seed).isPositive();
        assertThatThrownBy(() -> ArxivQueryParser.parse("(".repeat(5_000))).isInstanceOf(ArxivErrorException.class);
        assertThatThrownBy(() -> ArxivQueryParser.parse("a1 ".repeat(2_000))).isInstanceOf(ArxivErrorException.class);
    }
}
