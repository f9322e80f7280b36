package dev.abstracts.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFeedTest {

    @TempDir
    Path folder;

    @Test
    void thereIsASampleOfEveryFormat() {
        assertThat(SampleFeed.ALL)
                .extracting(sample -> sample.file().substring(0, sample.file().indexOf('.')))
                .containsExactly(
                        "blocks",
                        "run-on",
                        "review-listing",
                        "portal-listing",
                        "arxiv-jsonl",
                        "oai-pmh",
                        "atom",
                        "rss",
                        "jats",
                        "bibtex",
                        "ris",
                        "jsonl",
                        "openreview-json",
                        "csl-json",
                        "crossref-json");
    }

    @Test
    void oneInventedPaperIsInThreeOfThem() throws Exception {
        List<String> texts = SampleFeed.ALL.stream()
                .map(sample -> sample.document(folder).file())
                .map(SampleFeedTest::read)
                .toList();

        assertThat(texts).filteredOn(text -> text.contains("2601.00007")).hasSize(3);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
