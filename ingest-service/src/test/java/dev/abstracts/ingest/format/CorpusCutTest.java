package dev.abstracts.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.abstracts.contract.Format;
import dev.abstracts.local.corpus.Corpus;
import dev.abstracts.local.corpus.CorpusRecord;
import dev.abstracts.local.corpus.CorpusRenderer;
import dev.abstracts.local.corpus.RenderOptions;
import dev.abstracts.local.corpus.RenderOptions.Layout;
import dev.abstracts.local.corpus.RenderedDocument;
import dev.abstracts.local.corpus.RenderedRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 20,000 real records, rendered in every format, are cut where they were joined. Skipped where the corpus is not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusCutTest {

    private static final double RIGHT = 0.995;

    /** All of the corpus is rendered in this way, a quarter of it in the others. */
    private static final RenderOptions PLAIN = RenderOptions.seeded(7);

    private List<CorpusRecord> corpus = List.of();

    @BeforeAll
    void readCorpus() throws IOException {
        Optional<Path> place = Corpus.find(Path.of(""));
        assumeTrue(place.isPresent(), "the corpus is not in ../shared/corpus");
        try (Stream<CorpusRecord> records = Corpus.read(place.get())) {
            corpus = records.toList();
        }
    }

    static Stream<Arguments> documents() {
        RenderOptions odd = RenderOptions.seeded(11)
                .withWindowsLineEnds()
                .withByteOrderMark()
                .withoutFinalNewline()
                .withVersions();
        return Stream.of(
                Arguments.of(Format.BLOCKS, PLAIN),
                Arguments.of(Format.BLOCKS, odd.with(Layout.WRAPPED)),
                Arguments.of(Format.BLOCKS, odd.with(Layout.PARAGRAPHS)),
                Arguments.of(Format.RUN_ON, PLAIN),
                Arguments.of(Format.RUN_ON, odd),
                Arguments.of(Format.REVIEW_LISTING, PLAIN),
                Arguments.of(Format.REVIEW_LISTING, odd),
                Arguments.of(Format.PORTAL_LISTING, PLAIN),
                Arguments.of(Format.PORTAL_LISTING, odd),
                Arguments.of(Format.ARXIV_JSONL, PLAIN),
                Arguments.of(Format.ARXIV_JSONL, odd.with(RenderOptions.Dialect.SNAPSHOT)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void recordsAreCutWhereTheyWereJoined(Format format, RenderOptions options) throws IOException {
        List<CorpusRecord> records = options.equals(PLAIN) ? corpus : corpus.subList(0, corpus.size() / 4);
        RenderedDocument document = new CorpusRenderer(options).render(format, records);

        List<Cut> cuts = Cutting.cut(format, document.text());

        Map<Long, String> textByLine = new HashMap<>();
        cuts.forEach(cut -> textByLine.put(cut.line(), cut instanceof Cut.CutRecord r ? r.text() : "refused"));
        long right = 0;
        for (RenderedRecord expected : document.records()) {
            String text = textByLine.get(expected.line());
            if (expected.text().strip().equals(text)) {
                right++;
            } else if (System.getProperty("cuts.show") != null) {
                System.out.println(expected.line() + " EXPECTED " + expected.text() + "\n   GOT " + text);
            }
        }
        double rate = (double) right / document.records().size();
        System.out.printf(
                "%s: %d of %d records cut right (%.4f), %d cuts%n",
                format, right, document.records().size(), rate, cuts.size());
        assertThat(rate).isGreaterThanOrEqualTo(RIGHT);
    }
}
