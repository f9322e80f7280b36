package dev.abstracts.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArxivTaxonomyTest {

    private final ArxivTaxonomy taxonomy = ArxivTaxonomy.load();

    @Test
    void namesOpenAndClosedCategories() {
        assertThat(taxonomy.name("cs.LG")).isEqualTo("Machine Learning");
        assertThat(taxonomy.name("cond-mat.mes-hall")).isEqualTo("Mesoscale and Nanoscale Physics");
        assertThat(taxonomy.name("cmp-lg")).isEqualTo("Computation and Language");
        assertThat(taxonomy.name("68T05")).isNull();
        assertThat(taxonomy.contains("cs.XX")).isFalse();
    }

    @Test
    void twoLettersAreComputerScienceFirst() {
        assertThat(taxonomy.ofLetters("CV")).isEqualTo("cs.CV");
        assertThat(taxonomy.ofLetters("ML")).isEqualTo("stat.ML");
        assertThat(taxonomy.ofLetters("CO"))
                .as("cosmology, combinatorics or computation")
                .isNull();
        assertThat(taxonomy.ofLetters("XX")).isNull();
    }
}
