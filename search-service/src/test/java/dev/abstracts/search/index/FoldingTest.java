package dev.abstracts.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Paul Erdős, paul erdos",
        "'  Xiao \t Zhang ', xiao zhang",
        "Łukasz Straße, lukasz strasse",
        "Søren Ærø, soren aero",
        "Conan O’Neil, conan o'neil",
        "ﬁne Ⅳ, fine iv",
        "李 小, 李 小",
    })
    void foldsCaseAccentsAndSpace(String name, String key) {
        assertThat(Folding.fold(name)).isEqualTo(key);
        assertThat(Folding.fold(key)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "Xiao Zhang, X Zhang",
        "Xiao Ming Zhang, X M Zhang|X Zhang",
        "Jean-Pierre Serre, J P Serre|J Serre",
        "M.A. Smith, M A Smith|M Smith",
        "N'Golo Kantor, N Kantor",
        "Plato, ''",
        "'Zhang ', ''",
    })
    void namesHaveFormsWithInitials(String name, String forms) {
        Set<String> actual = new LinkedHashSet<>();
        AuthorForms.add(name, actual);
        assertThat(String.join("|", actual)).isEqualTo(forms);
    }

    @Test
    void generationsAreNamedAfterTheAlias() {
        IndexNames names = new IndexNames("abstracts");
        assertThat(names.papersAlias()).isEqualTo("papers");
        assertThat(names.papers(2)).isEqualTo("papers-2");
        assertThat(names.generation("papers-17")).hasValue(17);
        assertThat(names.generation("papers-x")).isEmpty();
        assertThat(names.generation("other-papers-1")).isEmpty();
        assertThat(new IndexNames("lab").papers(1)).isEqualTo("lab-papers-1");
        assertThat(new IndexNames("lab").deliveries()).isEqualTo("lab-deliveries");
    }
}
