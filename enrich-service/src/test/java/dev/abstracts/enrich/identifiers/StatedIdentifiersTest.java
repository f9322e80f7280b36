package dev.abstracts.enrich.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Identifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedIdentifiersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "https://arxiv.org/pdf/2101.00001v2.pdf; 2101.00001; ; ",
                "oai:arXiv.org:2101.00001; 2101.00001; ; ",
                "https://publisher.example.org/doi/full/10.9999/Abc?af=R; ; 10.9999/abc; ",
                "info:doi/10.9999/abc; ; 10.9999/abc; ",
                "arXiv preprint arXiv:2101.00001.; 2101.00001; ; ",
                "see ARXIV: math.GT/0309136 [math.GT]; math/0309136; ; ",
                "https://doi.org/10.48550/arXiv.2101.00001; 2101.00001; 10.48550/arxiv.2101.00001; ",
                "doi:10.9999/ABC(2020)1; ; 10.9999/abc(2020)1; ",
                "https://example.org/10.9999/abc?download=true; ; 10.9999/abc; ",
                "https://openreview.net/forum?id=aB-3_xYz&noteId=q; ; ; aB-3_xYz",
                "https://openreview.net/pdf?id=aB-3_xYz; ; ; aB-3_xYz",
                "version 10.1/5 of 3.10.1234; ; ; ",
                "arXiv:forthcoming; ; ; "
            })
    void findsWhatIsNamedBeyondDoubt(String text, String arxiv, String doi, String openreview) {
        Identifiers found = new StatedIdentifiers().mentioned(text).found();

        assertThat(found.arxiv()).isEqualTo(arxiv);
        assertThat(found.doi()).isEqualTo(doi);
        assertThat(found.openreview()).isEqualTo(openreview);
    }

    @Test
    void aLaterMentionMayAddTheVersion() {
        assertThat(new StatedIdentifiers()
                        .arxiv("2101.00001")
                        .mentioned("https://arxiv.org/abs/2101.00002v7")
                        .mentioned("https://arxiv.org/abs/2101.00001v2")
                        .found())
                .isEqualTo(new Identifiers("2101.00001", 2, null, null));
    }
}
