package dev.abstracts.enrich.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperSizeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    8 pages, 5 figures                         | 8   | 5
                    8pages,3 figures                           | 8   | 3
                    16 pp., one figure                         | 16  | 1
                    four pages, 7 color figures                | 4   | 7
                    13+5 pages, 7+3 Figures                    | 18  | 10
                    LaTeX, 12 LaTeX pages, 3 eps figs          | 12  | 3
                    no figures, 121 pages                      | 121 | 0
                    7 pages 3 figures                          | 7   | 3
                    Project page: https://tea.example.org/8    |     |
                    Accepted to ICML 2020, see Figure 2        |     |
                    version 1.5 pages                          |     |
                    """)
    void countsPagesAndFigures(String comment, Integer pages, Integer figures) {
        assertThat(PaperSize.read(comment)).isEqualTo(new PaperSize(pages, figures));
    }
}
