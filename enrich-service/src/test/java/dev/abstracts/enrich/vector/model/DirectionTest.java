package dev.abstracts.enrich.vector.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DirectionTest {

    @Test
    void theMeanLeansToTheHeavierOne() {
        float[] mean = Direction.mean(List.of(new float[] {2, 0}, new float[] {0, 9}), List.of(3, 4));
        assertThat(mean[0]).isCloseTo(0.6f, within(1e-6f));
        assertThat(mean[1]).isCloseTo(0.8f, within(1e-6f));
    }

    @Test
    void whatHasNoDirectionStaysAsItIs() {
        assertThat(Direction.unit(new float[] {0, 0})).containsExactly(0, 0);
    }
}
