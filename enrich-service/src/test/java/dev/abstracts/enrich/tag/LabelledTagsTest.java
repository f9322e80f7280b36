package dev.abstracts.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.abstracts.contract.Tag;
import dev.abstracts.enrich.display.ReadableText;
import dev.abstracts.enrich.text.CsvTable;
import dev.abstracts.local.corpus.Corpus;
import dev.abstracts.local.corpus.CorpusRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Precision and recall of tags on 200 labelled papers of the corpus, per kind; {@code labels/tags.csv} says how it was made. */
class LabelledTagsTest {

    private static final double PRECISION = 0.92;

    private final TagGazetteer gazetteer = TagGazetteer.load();
    private final TagReader reader = TagReader.of(gazetteer);

    /** Counts of one kind: found and right, found, labelled. */
    private static final class Count {
        private int right;
        private int found;
        private int labelled;

        private double precision() {
            return (double) right / Math.max(1, found);
        }
    }

    @Test
    void tagsAreRight() throws IOException {
        Optional<Path> corpus = Corpus.find(Path.of(""));
        assumeThat(corpus).as("the shared corpus is not there").isPresent();
        Map<String, CorpusRecord> records;
        try (Stream<CorpusRecord> read = Corpus.read(corpus.orElseThrow())) {
            records = read.collect(Collectors.toMap(CorpusRecord::id, record -> record));
        }
        Map<String, Count> counts = new TreeMap<>();
        List<CsvTable.Row> rows = CsvTable.read(getClass(), "/labels/tags.csv", List.of("id", "part", "tags"));
        for (CsvTable.Row row : rows) {
            Set<String> labels = labels(row);
            CorpusRecord record = records.get(row.value(0));
            Set<String> found = reader
                    .read(
                            ReadableText.of("title", record.title()),
                            ReadableText.of("abstract", record.summary()),
                            record.categories())
                    .stream()
                    .map(Tag::id)
                    .collect(Collectors.toSet());
            for (String group : List.of("all", row.value(1))) {
                count(counts, group, labels, found);
            }
        }
        counts.forEach((group, count) -> System.out.printf(
                "%-18s precision %.3f recall %.3f (%d found, %d labelled)%n",
                group,
                count.precision(),
                (double) count.right / Math.max(1, count.labelled),
                count.found,
                count.labelled));
        assertThat(rows).hasSize(200);
        assertThat(counts.getOrDefault("all", new Count()).precision()).isGreaterThanOrEqualTo(PRECISION);
    }

    private static void count(Map<String, Count> counts, String group, Set<String> labels, Set<String> found) {
        Set<String> all = new HashSet<>(labels);
        all.addAll(found);
        for (String id : all) {
            String kind = id.substring(0, id.indexOf(':'));
            for (String of : group.equals("all") ? List.of("all", "all " + kind) : List.of(group)) {
                Count count = counts.computeIfAbsent(of, key -> new Count());
                count.labelled += labels.contains(id) ? 1 : 0;
                count.found += found.contains(id) ? 1 : 0;
                count.right += labels.contains(id) && found.contains(id) ? 1 : 0;
            }
        }
    }

    private Set<String> labels(CsvTable.Row row) {
        Map<String, TagEntry> labels = new HashMap<>();
        for (String id : row.value(2).split("; *")) {
            if (id.isBlank()) {
                continue;
            }
            TagEntry entry = gazetteer.entry(id);
            if (entry == null) {
                throw row.mistake("no entry " + id);
            }
            labels.put(id, entry);
            gazetteer.broaderThan(entry).forEach(above -> labels.put(above.id(), above));
        }
        return labels.keySet();
    }
}
