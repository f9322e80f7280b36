package dev.abstracts.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private static final List<String> COLUMNS = List.of("id", "name");

    @Test
    void readsQuotedValuesAndSkipsComments() {
        List<CsvTable.Row> rows = CsvTable.parse("teas.csv", "# teas\nid,name\n\ng,\"Green, hot\"\n", COLUMNS);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.values()).containsExactly("g", "Green, hot");
            assertThat(row.number()).isEqualTo(4);
        });
    }

    @Test
    void namesTheLineOfAMistake() {
        assertThatThrownBy(() -> CsvTable.parse("teas.csv", "id,name\ng,Green\nb\n", COLUMNS))
                .hasMessage("teas.csv line 3: 1 values, not 2");
        assertThatThrownBy(() -> CsvTable.parse("teas.csv", "id\ng\n", COLUMNS))
                .hasMessage("teas.csv line 1: the columns are [id, name], not [id]");
    }
}
