package dev.abstracts.enrich.subject;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.abstracts.enrich.display.ReadableText;
import dev.abstracts.local.corpus.Corpus;
import dev.abstracts.local.corpus.CorpusRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The papers of the corpus that the shipped model has not seen. */
final class HeldOutFifth {

    private HeldOutFifth() {}

    /** @param own canonical ids, the primary category first */
    record Paper(String id, ReadableText title, ReadableText text, List<String> own) {

        String primary() {
            return own.getFirst();
        }
    }

    static List<Paper> papers() throws IOException {
        return records().stream()
                .filter(paper -> HeldOutPapers.contains(paper.id()))
                .toList();
    }

    /** Those whose primary category is one of the 30 most common ones of the whole corpus. */
    static List<Paper> ofCommonCategories() throws IOException {
        List<Paper> all = records();
        Map<String, Long> counts = all.stream().collect(Collectors.groupingBy(Paper::primary, Collectors.counting()));
        Set<String> common = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(30)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(paper -> HeldOutPapers.contains(paper.id()) && common.contains(paper.primary()))
                .toList();
    }

    private static List<Paper> records() throws IOException {
        Optional<Path> corpus = Corpus.find(Path.of(""));
        assumeThat(corpus).as("the shared corpus is not there").isPresent();
        ArxivTaxonomy taxonomy = ArxivTaxonomy.load();
        Function<CorpusRecord, Paper> paper = record -> new Paper(
                record.id(),
                ReadableText.of("title", record.title()),
                ReadableText.of("abstract", record.summary()),
                List.copyOf(record.categories().stream()
                        .filter(taxonomy::contains)
                        .map(taxonomy::canonical)
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
        try (Stream<CorpusRecord> records = Corpus.read(corpus.orElseThrow())) {
            return records.map(paper).toList();
        }
    }
}
