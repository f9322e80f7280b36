package dev.abstracts.enrich.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource({
        "1912.10917, 1912.10917,",
        "0704.0001v12, 0704.0001, 12",
        "arXiv:1912.10917v2, 1912.10917, 2",
        "http://arxiv.org/abs/1912.10917v1, 1912.10917, 1",
        "cs/0112017, cs/0112017,",
        "math.GT/0309136v3, math/0309136, 3",
        "cond-mat.mes-hall/9901001, cond-mat/9901001,",
        "hep-th/9901001, hep-th/9901001,"
    })
    void readsArxivIds(String text, String id, Integer version) {
        assertThat(ArxivId.parse(text)).isEqualTo(new ArxivId(id, version));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1912.109", "1912.1091777", "19.10917", "cs/01120", "arXiv:", "10.1145/1", "1912.10917 x"})
    void leavesOthersAlone(String text) {
        assertThat(ArxivId.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1145/ABC.1, 10.1145/abc.1",
        "doi:10.1145/1, 10.1145/1",
        "https://doi.org/10.1145/1 10.1145/2, 10.1145/1",
        "'10.1145/1;', 10.1145/1",
        "(see 10.1145/1), 10.1145/1",
        "10.1016/S0370-2693(02)01234-5, 10.1016/s0370-2693(02)01234-5",
        "10.1002/1521(200108)322:3<121::AID>3.0.CO;2-3, 10.1002/1521(200108)322:3<121::aid>3.0.co;2-3",
        "https://doi.org/10.1002/1521%28200108%29322%3A3?x=1#y, 10.1002/1521(200108)322:3",
        "https://doi.org/10.1002/100%, 10.1002/100%",
        "10.1145/a?b#c, 10.1145/a?b#c",
        "10.1145/,",
        "none,"
    })
    void readsDois(String text, String doi) {
        assertThat(Doi.parse(text)).isEqualTo(doi);
    }
}
