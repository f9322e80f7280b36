package dev.abstracts.search.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.problem.ProblemException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportsTest {

    private static ExportSettings atOnce(int exports) {
        return new ExportSettings() {
            @Override
            public int atOnce() {
                return exports;
            }

            @Override
            public Duration patience() {
                return Duration.ofMinutes(4);
            }
        };
    }

    @Test
    void noMoreRunThanMay() {
        Exports exports = new Exports(null, atOnce(0));

        assertThatThrownBy(() -> exports.begin(Map.of(), new NdjsonFormat()))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(RejectionCode.UNAVAILABLE));
    }

    /** What cannot even begin takes no place for good. */
    @Test
    void aPlaceIsGivenBackWhereNothingBegins() {
        Exports exports = new Exports(null, atOnce(1));

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> exports.begin(Map.of(), new NdjsonFormat()))
                    .isInstanceOf(NullPointerException.class);
        }
    }
}
