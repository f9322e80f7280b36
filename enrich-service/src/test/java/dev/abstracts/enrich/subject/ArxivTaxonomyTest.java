package dev.abstracts.enrich.subject;

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
    void holdsAll155ActiveCategories() {
        assertThat(taxonomy.categories().stream().filter(Category::active)).hasSize(155);
        assertThat(taxonomy.category("hep-th"))
                .isEqualTo(new Category("hep-th", "High Energy Physics - Theory", "hep-th", "Physics", true, null));
        assertThat(taxonomy.category("alg-geom"))
                .isEqualTo(new Category("alg-geom", "Algebraic Geometry", "alg-geom", "Mathematics", false, "math.AG"));
        assertThat(taxonomy.category("q-bio.GN").group()).isEqualTo("Quantitative Biology");
    }

    @Test
    void aCategoryWithTwoNamesHasOneCanonicalName() {
        assertThat(taxonomy.canonical("math.IT")).isEqualTo("cs.IT");
        assertThat(taxonomy.canonical("cs.SY")).isEqualTo("eess.SY");
        assertThat(taxonomy.canonical("q-alg")).isEqualTo("math.QA");
        assertThat(taxonomy.canonical("astro-ph")).as("nothing replaced it").isEqualTo("astro-ph");
        assertThat(taxonomy.canonical("cs.LG")).isEqualTo("cs.LG");
        assertThat(taxonomy.canonical("68T05")).isEqualTo("68T05");
    }

    @Test
    void whatReplacesACategoryIsActiveAndReplacedByNothing() {
        assertThat(taxonomy.categories())
                .filteredOn(category -> category.sameAs() != null)
                .allSatisfy(category -> {
                    Category today = taxonomy.category(category.sameAs());
                    assertThat(today).isNotNull();
                    assertThat(today.active()).isTrue();
                    assertThat(today.sameAs()).isNull();
                });
    }

    @Test
    void fullNamesAreThoseOfTheArchiveAndTheCategory() {
        assertThat(taxonomy.ofFullName("Computer Science - Machine Learning")).isEqualTo("cs.LG");
        assertThat(taxonomy.ofFullName("High Energy Physics - Theory")).isEqualTo("hep-th");
        assertThat(taxonomy.ofFullName("Machine Learning")).isNull();
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
