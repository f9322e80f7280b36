package dev.abstracts.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.abstracts.contract.Claim;
import dev.abstracts.enrich.display.ReadableText;
import dev.abstracts.enrich.text.CsvTable;
import dev.abstracts.local.corpus.Corpus;
import dev.abstracts.local.corpus.CorpusRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Claims of abstracts of the corpus that were read by hand, compared on kind, value and unit. The labels are in {@code
 * labels/claims.csv}; how they were chosen and what counts as a claim is written in {@code docs/enrichment.md}.
 */
class ClaimLabelsTest {

    private static final List<String> COLUMNS = List.of("id", "net", "kind", "value", "unit", "comparator");

    private final ClaimReader reader = ClaimReader.create(DatasetNames.AS_WRITTEN);

    private static final class Counts {
        int labelled;
        int read;
        int right;

        void add(Counts other) {
            labelled += other.labelled;
            read += other.read;
            right += other.right;
        }

        double precision() {
            return (double) right / Math.max(1, read);
        }

        double recall() {
            return (double) right / Math.max(1, labelled);
        }
    }

    @Test
    void claimsAreReadAsPeopleReadThem() throws IOException {
        Optional<Path> corpus = Corpus.find(Path.of(""));
        assumeThat(corpus).as("the shared corpus is not there").isPresent();
        Map<String, List<String>> labels = new LinkedHashMap<>();
        Map<String, String> nets = new HashMap<>();
        for (CsvTable.Row row : CsvTable.read(ClaimLabelsTest.class, "/labels/claims.csv", COLUMNS)) {
            List<String> claims = labels.computeIfAbsent(row.value(0), id -> new ArrayList<>());
            nets.put(row.value(0), row.value(1));
            if (!row.value(2).equals("none")) {
                claims.add(told(row.value(2), Double.parseDouble(row.value(3)), row.value(4)));
            }
        }
        Map<String, CorpusRecord> records;
        try (Stream<CorpusRecord> read = Corpus.read(corpus.orElseThrow())) {
            records = read.filter(record -> labels.containsKey(record.id()))
                    .collect(Collectors.toMap(CorpusRecord::id, record -> record));
        }
        assertThat(records).hasSameSizeAs(labels);

        Map<String, Counts> counts = new TreeMap<>();
        labels.forEach((id, expected) -> {
            List<String> found = reader
                    .read(ReadableText.of("abstract", records.get(id).summary()))
                    .stream()
                    .map(ClaimLabelsTest::told)
                    .toList();
            compare(expected, found).forEach((kind, of) -> {
                counts.computeIfAbsent(kind, any -> new Counts()).add(of);
                counts.computeIfAbsent("~ all", any -> new Counts()).add(of);
                counts.computeIfAbsent("~ " + nets.get(id), any -> new Counts()).add(of);
            });
        });
        System.out.printf("%-14s %8s %8s %9s %9s%n", "claims", "labelled", "read", "precision", "recall");
        counts.forEach((kind, of) -> System.out.printf(
                "%-14s %8d %8d %9.3f %9.3f%n", kind, of.labelled, of.read, of.precision(), of.recall()));
        Counts all = Objects.requireNonNull(counts.get("~ all"));
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.90);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.70);
    }

    private static Map<String, Counts> compare(List<String> expected, List<String> found) {
        Map<String, Counts> counts = new HashMap<>();
        List<String> left = new ArrayList<>(expected);
        expected.forEach(claim -> counts.computeIfAbsent(kind(claim), any -> new Counts()).labelled++);
        for (String claim : found) {
            Counts of = counts.computeIfAbsent(kind(claim), any -> new Counts());
            of.read++;
            of.right += left.remove(claim) ? 1 : 0;
        }
        return counts;
    }

    private static String kind(String claim) {
        return claim.substring(0, claim.indexOf(' '));
    }

    private static String told(Claim claim) {
        return told(claim.kind().label(), claim.value(), Objects.requireNonNullElse(claim.unit(), ""));
    }

    private static String told(String kind, double value, String unit) {
        return "%s %.6g %s".formatted(kind, value, unit);
    }
}
