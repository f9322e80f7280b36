package dev.abstracts.ingest.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivIdTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2107.07706Training on data  | 2107.07706      | Training on data",
                "2107.077063D objects        | 2107.07706      | 3D objects",
                "1412.99991-bit moss         | 1412.9999       | 1-bit moss",
                "0704.0001v2We grow          | 0704.0001       | We grow",
                "2107.07706v25G networks     | 2107.07706      | 5G networks",
                "2107.07706v23D scenes       | 2107.07706      | 3D scenes",
                "2107.07706v12The moss       | 2107.07706      | The moss",
                "2107.07706v12               | 2107.07706      | ''",
                "2107.07706v10A moss         | 2107.07706      | A moss",
                "2107.07706v23DGS is         | 2107.07706      | 3DGS is",
                "2107.07706v2v1 of this      | 2107.07706      | v1 of this",
                "2107.07706value             | 2107.07706      | value",
                "cs/0112017We                | cs/0112017      | We",
                "math.GT/03091362D           | math.GT/0309136 | 2D",
                "q-bio/0401001v1.            | q-bio/0401001   | .",
                "cond-mat.mes-hall/9901001x  | cond-mat.mes-hall/9901001 | x",
            })
    void endsWhereItsDigitsEnd(String text, String id, String rest) {
        assertThat(ArxivId.at("arXiv:" + text, 6)).isEqualTo(new ArxivId(id, 6 + text.length() - rest.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2113.00001",
                "2100.00001",
                "2101.0001",
                "1413.0001",
                "2101,00001",
                "cs/0113017",
                "CS/0112017",
                "hello"
            })
    void otherTextIsNoId(String text) {
        assertThat(ArxivId.at(text, 0)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2204.03643",
                "2204.03643v2",
                " arXiv:2204.03643 ",
                "http://arxiv.org/abs/2204.03643v12",
                "https://arxiv.org/abs/2204.03643",
                "oai:arXiv.org:2204.03643"
            })
    void fieldsHoldItInManyWays(String field) {
        assertThat(ArxivId.inField(field)).isEqualTo("2204.03643");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2204.03643 and more", "10.1000/moss", "roof-17", "2204.0364"})
    void fieldsMayHoldSomethingElse(String field) {
        assertThat(ArxivId.inField(field)).isNull();
    }
}
