package dev.abstracts.enrich.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.PaperId;
import dev.abstracts.enrich.assemble.Sightings;
import org.junit.jupiter.api.Test;

class PaperIdentityTest {

    private static PaperId of(Sightings sighting) {
        return PaperIdentity.of(sighting.build()).orElseThrow();
    }

    @Test
    void theFirstKnownIdentifierCounts() {
        Sightings sighting = Sightings.of("kelp", "1").abstractText("We study kelp.");
        assertThat(of(sighting).value()).startsWith("abstract:");
        assertThat(of(sighting.sourceId("K-7"))).isEqualTo(PaperId.parse("source:kelp/K-7"));
        assertThat(of(sighting.openreview("B1l6y0"))).isEqualTo(PaperId.openreview("B1l6y0"));
        assertThat(of(sighting.doi("10.1000/KELP"))).isEqualTo(PaperId.doi("10.1000/kelp"));
        assertThat(of(sighting.arxiv("2401.00001", 3))).isEqualTo(PaperId.arxiv("2401.00001"));
    }

    @Test
    void anAbstractIsKnownByItsLettersAndDigits() {
        PaperId plain = of(Sightings.of("kelp", "1").abstractText("We study 3 efficient kelp forests"));
        assertThat(of(Sightings.of("reef", "2").abstractText(" we STUDY ３ e\uFB03cient kelp-\nforests.")))
                .isEqualTo(plain);
        assertThat(of(Sightings.of("reef", "2").abstractText("We study 4 efficient kelp forests")))
                .isNotEqualTo(plain);
    }

    @Test
    void lettersAndDigitsOfEveryScriptStay() {
        assertThat(PaperIdentity.lettersAndDigits("Größe ≤ 2½ — 海藻 𝒙² \u0000!"))
                .isEqualTo("größe212海藻x2");
    }

    @Test
    void nothingToKnowItByIsNoIdentity() {
        assertThat(PaperIdentity.of(Sightings.of("kelp", "1").build())).isEmpty();
        assertThat(PaperIdentity.of(
                        Sightings.of("kelp", "1").abstractText("—\u0001…").build()))
                .isEmpty();
    }
}
