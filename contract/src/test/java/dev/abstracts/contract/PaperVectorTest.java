package dev.abstracts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.abstracts.contract.PaperVector.Position;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaperVectorTest {

    private static final PaperId ID = PaperId.arxiv("2601.00001");
    private static final String HASH = "0".repeat(64);
    private static final Position POSITION = new Position("abstracts.papers.v1", 1, 7);

    @Test
    void componentsComeBackBitByBit() throws IOException {
        long seed = Long.getLong("test.seed", System.nanoTime());
        Random random = new Random(seed);
        float[] components = new float[384];
        for (int i = 0; i < components.length; i++) {
            components[i] = random.nextFloat() - 0.5f;
        }

        PaperVector vector = PaperVector.of(ID, "m", HASH, components, POSITION);

        assertThat(MessageJson.read(MessageJson.write(vector), PaperVector.class)
                        .components())
                .as("-Dtest.seed=" + seed)
                .containsExactly(components);
    }

    @Test
    void floatsAreBigEndian() {
        assertThat(Base64.getDecoder().decode(PaperVector.encode(new float[] {1.0f, -2.0f})))
                .containsExactly(0x3f, 0x80, 0, 0, 0xc0, 0, 0, 0);
    }

    @Test
    void theSameVectorIsPublishedForAnotherMessage() {
        PaperVector vector = PaperVector.of(ID, "m", HASH, new float[] {1}, POSITION);
        Position later = new Position("abstracts.papers.v1.e2", 1, 9);

        assertThat(vector.at(later)).isEqualTo(PaperVector.of(ID, "m", HASH, new float[] {1}, later));
    }

    @Test
    void whatIsNoVectorIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PaperVector(ID, "m", HASH, "%%", POSITION));
        assertThatIllegalArgumentException().isThrownBy(() -> new PaperVector(ID, "m", HASH, "", POSITION));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaperVector(ID, "m", HASH, "AAAA", POSITION))
                .withMessage("a vector's values are floats of 4 bytes each, not 3 bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaperVector.of(ID, "m", "abc", new float[] {1}, POSITION));
        assertThatIllegalArgumentException().isThrownBy(() -> new Position("t", 0, -1));
    }
}
