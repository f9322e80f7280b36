package dev.abstracts.local.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.abstracts.contract.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusRendererTest {

    private static final CorpusRecord RECORD = new CorpusRecord(
            "1603.01234",
            "On Teapots",
            List.of("Ann Example", "Bo Sample", "Cy Instance", "Di Specimen"),
            List.of("math.GT", "cs.CG"),
            "4 pages,\n  one figure",
            "A teapot has genus\none.\n  We count its handles.");

    @Test
    void foldsCommentsAndKeepsParagraphsOnRequest() {
        RenderOptions options = RenderOptions.seeded(1).with(RenderOptions.Layout.PARAGRAPHS);

        RenderedDocument document = new CorpusRenderer(options).render(Format.BLOCKS, List.of(RECORD));

        RenderedRecord record = document.records().getFirst();
        assertThat(document.text())
                .isEqualTo("A teapot has genus one.\n\nWe count its handles.\n\n4 pages, one figure\n\n"
                        + "arXiv:1603.01234\nCreated: %s\n".formatted(record.created()));
        assertThat(record.created()).hasYear(2016).hasMonthValue(3);
    }

    @Test
    void gluesTheFirstThreeAuthorsToTheTitle() {
        RenderedDocument document =
                new CorpusRenderer(RenderOptions.seeded(1)).render(Format.PORTAL_LISTING, List.of(RECORD));

        assertThat(document.text()).contains("\nOn TeapotsAnn Example, Bo Sample, Cy Instance et al.");
        assertThat(document.records().getFirst().categories()).containsExactly("cs.CG");
    }

    @Test
    void gluesARunOnRecordToTheIdBeforeIt() {
        RenderedDocument document =
                new CorpusRenderer(RenderOptions.seeded(1)).render(Format.RUN_ON, List.of(RECORD, RECORD));

        assertThat(document.text()).contains("arXiv:1603.01234A teapot");
        assertThat(document.records()).extracting(RenderedRecord::line).containsExactly(1L, 3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocks", "run-on", "review-listing", "portal-listing", "arxiv-jsonl"})
    void everyRecordBeginsOnItsLine(String format) throws IOException {
        Optional<Path> corpus = Corpus.find(Path.of(""));
        assumeThat(corpus).as("the shared corpus is not there").isPresent();
        List<CorpusRecord> records;
        try (Stream<CorpusRecord> read = Corpus.read(corpus.orElseThrow())) {
            records = read.limit(500).toList();
        }

        RenderedDocument document =
                new CorpusRenderer(RenderOptions.seeded(7).withVersions()).render(Format.of(format), records);

        List<String> lines = document.text().lines().toList();
        assertThat(document.records()).hasSize(500).allSatisfy(record -> assertThat(lines.get((int) record.line() - 1))
                .endsWith(record.text().lines().findFirst().orElseThrow()));
    }
}
