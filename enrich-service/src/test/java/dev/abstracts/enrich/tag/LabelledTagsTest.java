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

/** Precision and recall of tags on 200 labelled papers of the corpus, per kind, and on 242 others; the files in {@code labels} say how they were made. */
class LabelledTagsTest {

    private static final double PRECISION = 0.92;
    private static final List<String> COLUMNS = List.of("id", "part", "tags");

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
        Map<String, CorpusRecord> records = records();
        Map<String, Count> counts = new TreeMap<>();
        List<CsvTable.Row> rows = CsvTable.read(getClass(), "/labels/tags.csv", COLUMNS);
        for (CsvTable.Row row : rows) {
            Set<String> labels = labels(row);
            for (String group : List.of("all", row.value(1))) {
                count(counts, group, labels, found(records, row));
            }
        }
        print(counts);
        assertThat(rows).hasSize(200);
        assertThat(counts.getOrDefault("all", new Count()).precision()).isGreaterThanOrEqualTo(PRECISION);
    }

    /** What was judged as it was given; a tag that nobody judged counts as wrong. */
    @Test
    void tagsOfOtherPapersAreRight() throws IOException {
        Map<String, CorpusRecord> records = records();
        Map<String, Count> counts = new TreeMap<>();
        List<CsvTable.Row> rows = CsvTable.read(getClass(), "/labels/tags-fresh.csv", COLUMNS);
        for (CsvTable.Row row : rows) {
            Set<String> right =
                    Set.of(row.value(2).isBlank() ? new String[0] : row.value(2).split("; *", -1));
            for (String group : List.of("all", "seed " + row.value(1))) {
                count(counts, group, right, found(records, row));
            }
        }
        print(counts);
        assertThat(rows).hasSize(242);
        assertThat(counts.getOrDefault("all", new Count()).precision()).isGreaterThanOrEqualTo(PRECISION);
    }

    private static Map<String, CorpusRecord> records() throws IOException {
        Optional<Path> corpus = Corpus.find(Path.of(""));
        assumeThat(corpus).as("the shared corpus is not there").isPresent();
        try (Stream<CorpusRecord> read = Corpus.read(corpus.orElseThrow())) {
            return read.collect(Collectors.toMap(CorpusRecord::id, record -> record));
        }
    }

    private Set<String> found(Map<String, CorpusRecord> records, CsvTable.Row row) {
        CorpusRecord record = records.get(row.value(0));
        return reader
                .read(
                        ReadableText.of("title", record.title()),
                        ReadableText.of("abstract", record.summary()),
                        record.categories())
                .stream()
                .map(Tag::id)
                .collect(Collectors.toSet());
    }

    private static void print(Map<String, Count> counts) {
        counts.forEach((group, count) -> System.out.printf(
                "%-18s precision %.3f recall %.3f (%d found, %d labelled)%n",
                group,
                count.precision(),
                (double) count.right / Math.max(1, count.labelled),
                count.found,
                count.labelled));
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
