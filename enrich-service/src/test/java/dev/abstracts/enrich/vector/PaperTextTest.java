package dev.abstracts.enrich.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Display;
import org.junit.jupiter.api.Test;

class PaperTextTest {

    @Test
    void titleAndAbstractAsPeopleReadThem() {
        assertThat(PaperText.of(Vectored.paper(1, "Boats", "We count boats.")).value())
                .isEqualTo("Boats\nWe count boats.");
        assertThat(PaperText.of(Vectored.paper(1, "$x^2$ boats", "We count.", new Display("x² boats", null)))
                        .value())
                .isEqualTo("x² boats\nWe count.");
    }

    @Test
    void whatIsMissingIsLeftOut() {
        assertThat(PaperText.of(Vectored.paper(1, null, "We count.")).value()).isEqualTo("We count.");
        assertThat(PaperText.of(Vectored.paper(1, "Boats", null)).value()).isEqualTo("Boats");
        assertThat(PaperText.of(Vectored.paper(1, null, " ")).value()).isEmpty();
    }

    @Test
    void theHashIsThatOfTheText() {
        assertThat(new PaperText("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
