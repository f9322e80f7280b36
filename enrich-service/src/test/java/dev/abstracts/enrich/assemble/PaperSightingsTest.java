package dev.abstracts.enrich.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.SightingUpdate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaperSightingsTest {

    private static final PaperId ID = PaperId.arxiv("2401.00001");

    private static PaperSightings with(PaperSightings before, Sighting sighting) {
        return before.with(sighting, MessageJson.write(SightingUpdate.put(ID, sighting)));
    }

    @Test
    void readsWhatItWrites() throws IOException {
        Sighting kelp = Sightings.of("kelp", "1").title("Kelp\nforests").build();
        Sighting reef = Sightings.of("reef", "2").comment("8 pages").build();
        PaperSightings both = with(with(PaperSightings.NONE, reef), kelp);
        assertThat(PaperSightings.decode(both.encode()).sightings()).containsExactly(kelp, reef);
    }

    @Test
    void nothingIsStoredAsNothing() throws IOException {
        Sighting kelp = Sightings.of("kelp", "1").build();
        PaperSightings none = with(PaperSightings.NONE, kelp).without(kelp.source());
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.encode()).isNull();
        assertThat(PaperSightings.decode(null).isEmpty()).isTrue();
    }

    @Test
    void whatASourceSaysReplacesWhatItSaid() {
        Sighting one = Sightings.of("kelp", "1").sourceId("x").title("One").build();
        Sighting two = Sightings.of("kelp", "2").sourceId("x").title("Two").build();
        assertThat(with(with(PaperSightings.NONE, one), two).sightings()).containsExactly(two);
    }

    @Test
    void anotherLayoutIsNotMisread() {
        assertThatIOException()
                .isThrownBy(() -> PaperSightings.decode(new byte[] {9, 0, 0}))
                .withMessageContaining("9");
    }

    @Test
    void theNumberOfSightingsIsBoundedWhateverTheirOrder() {
        List<Sighting> many = new ArrayList<>();
        for (int i = 0; i < PaperSightings.MAX_SIGHTINGS + 20; i++) {
            many.add(Sightings.of("feed", "record " + i)
                    .dated(i % 3 == 0 ? null : "2024-01-%02d".formatted(1 + i % 28))
                    .build());
        }
        PaperSightings inOrder = PaperSightings.NONE;
        for (Sighting sighting : many) {
            inOrder = with(inOrder, sighting);
        }
        long seed = Long.getLong("test.seed", System.nanoTime());
        Collections.shuffle(many, new Random(seed));
        PaperSightings shuffled = PaperSightings.NONE;
        for (Sighting sighting : many) {
            shuffled = with(shuffled, sighting);
        }
        assertThat(inOrder.sightings()).hasSize(PaperSightings.MAX_SIGHTINGS);
        assertThat(shuffled.sightings()).as("seed %d", seed).isEqualTo(inOrder.sightings());
    }

    @Test
    void theirBytesAreBoundedAndTheNewestStay() {
        String large = "x".repeat(PaperSightings.MAX_BYTES / 3);
        Sighting first =
                Sightings.of("a", "1").dated("2024-01-01").abstractText(large).build();
        Sighting second =
                Sightings.of("b", "2").dated("2024-01-02").abstractText(large).build();
        Sighting third =
                Sightings.of("c", "3").dated("2024-01-03").abstractText(large).build();
        PaperSightings kept = with(with(with(PaperSightings.NONE, third), first), second);
        assertThat(kept.sightings()).containsExactly(second, third);
    }
}
