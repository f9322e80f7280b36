package dev.abstracts.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.abstracts.enrich.text.CsvTable.Row;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TagGazetteerTest {

    @Test
    void hasEveryKind() {
        TagGazetteer gazetteer = TagGazetteer.load();

        assertThat(gazetteer.entries()).hasSizeGreaterThan(2_000);
        Set<String> kinds = gazetteer.entries().stream().map(TagEntry::kind).collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder("task", "method", "model", "dataset", "metric", "subject", "code");
    }

    @Test
    void parentsAreReadNearestFirst() {
        TagGazetteer gazetteer = TagGazetteer.of(List.of(
                row(2, "task:cats", "Cats", "", "task:pets"),
                row(3, "task:pets", "Pets", "", "task:animals"),
                row(4, "task:animals", "Animals", "", "")));

        TagEntry cats = gazetteer.entries().iterator().next();
        assertThat(gazetteer.broaderThan(cats)).extracting(TagEntry::id).containsExactly("task:pets", "task:animals");
    }

    @Test
    void mistakesNameTheirLine() {
        assertThatThrownBy(() -> TagGazetteer.of(List.of(
                        row(2, "task:cats", "Cats", "", "task:pets"), row(3, "task:pets", "Pets", "", "task:cats"))))
                .hasMessage("invented.csv line 2: task:cats is broader than itself by task:pets");
        assertThatThrownBy(() -> TagGazetteer.of(List.of(row(7, "task:cats", "Cats", "", "task:pets"))))
                .hasMessage("invented.csv line 7: no entry task:pets to be broader");
        assertThatThrownBy(() -> TagGazetteer.of(
                        List.of(row(2, "task:cats", "Cats", "", ""), row(9, "task:cats", "Cats", "", ""))))
                .hasMessage("invented.csv line 9: the id task:cats is there twice");
        assertThatThrownBy(
                        () -> TagGazetteer.of(List.of(new Row("x.csv", 4, List.of("task:a", "A", "", "", "", "cs")))))
                .hasMessage("x.csv line 4: the context cs starts with none of @, !@, + and !");
    }

    private static Row row(int line, String id, String label, String aliases, String parents) {
        return new Row("invented.csv", line, List.of(id, label, aliases, parents, "", ""));
    }
}
