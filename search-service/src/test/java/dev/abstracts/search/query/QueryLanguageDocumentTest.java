package dev.abstracts.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/query-language.md} to what the parser does. */
class QueryLanguageDocumentTest {

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (.+) \\|");

    private static String document;

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(Path.of(System.getProperty("abstracts.root", ".."), "docs", "query-language.md"));
    }

    @Test
    void itsQueriesAreRead() {
        List<String[]> rows = rows(document.substring(0, document.indexOf("## Mistakes")));

        assertThat(rows).hasSizeGreaterThan(60);
        for (String[] row : rows) {
            assertThat(QueryParser.parse(row[0])).as(row[0]).isInstanceOf(ParsedQuery.Valid.class);
        }
    }

    @Test
    void whatItSaysAQueryIsReadAsItIs() {
        String operators = section("## Operators", "## Fields");
        List<String[]> rows = rows(operators).stream()
                .filter(row -> row[1].matches("`[^`]+`(:.*)?"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(4);
        for (String[] row : rows) {
            String meaning = row[1].substring(1, row[1].indexOf('`', 1));
            assertThat(QueryParser.parse(row[0])).as(row[0]).isEqualTo(QueryParser.parse(meaning));
        }
    }

    @Test
    void itsMistakesAreMistakes() {
        List<String[]> rows = rows(section("## Mistakes", "## Limits"));

        assertThat(rows).hasSizeGreaterThan(8);
        for (String[] row : rows) {
            assertThat(QueryParser.parse(row[0]))
                    .as(row[0])
                    .isInstanceOfSatisfying(ParsedQuery.Invalid.class, invalid -> assertThat(row[1])
                            .startsWith(invalid.detail()));
        }
    }

    @Test
    void everyFieldIsInIt() {
        for (QueryField field : QueryField.values()) {
            assertThat(document).contains("`" + field.label() + ":");
        }
    }

    @Test
    void itsLimitsAreTheParsers() {
        assertThat(section("## Limits", "## Beside"))
                .contains(
                        "%,d characters".formatted(QueryParser.MAX_LENGTH),
                        QueryParser.MAX_CLAUSES + " words",
                        QueryParser.MAX_WILDCARDS + " wildcards",
                        QueryParser.MAX_PARENTHESES + " levels of parentheses",
                        QueryParser.MAX_DEPTH + " levels of alternating operators");
    }

    private static String section(String from, String to) {
        return document.substring(document.indexOf(from), document.indexOf(to));
    }

    private static List<String[]> rows(String text) {
        List<String[]> rows = new ArrayList<>();
        Matcher row = ROW.matcher(text);
        while (row.find()) {
            rows.add(new String[] {row.group(1), row.group(2)});
        }
        return rows;
    }
}
