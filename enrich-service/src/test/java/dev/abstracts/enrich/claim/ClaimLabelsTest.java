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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Claims of abstracts of the corpus that were read by hand, compared on kind, value and unit; of the later sets also what a right
 * claim says of its comparator, metric, data set and baseline. The labels are in {@code labels/claims*.csv}; how they were chosen
 * and what counts as a claim is written in {@code docs/enrichment.md}.
 */
class ClaimLabelsTest {

    private static final List<String> COLUMNS = List.of("id", "net", "kind", "value", "unit", "comparator");
    private static final List<String> PARTS = List.of("comparator", "metric", "dataset", "baseline");
    private static final List<String> MORE_COLUMNS = Stream.concat(
                    COLUMNS.stream(), Stream.of("metric", "dataset", "baseline"))
            .toList();

    private final ClaimReader reader = ClaimReader.create(DatasetNames.AS_WRITTEN);
    private final Map<String, Counts> counts = new TreeMap<>();

    private static final class Counts {
        int labelled;
        int read;
        int right;

        double precision() {
            return (double) right / Math.max(1, read);
        }

        double recall() {
            return (double) right / Math.max(1, labelled);
        }
    }

    /** @param parts as {@link #PARTS}, empty where the label says nothing of them */
    private record Told(String claim, List<String> parts) {
        String kind() {
            return claim.substring(0, claim.indexOf(' '));
        }
    }

    private record Labelled(String set, List<Told> claims) {}

    @Test
    void claimsAreReadAsPeopleReadThem() throws IOException {
        Optional<Path> corpus = Corpus.find(Path.of(""));
        assumeThat(corpus).as("the shared corpus is not there").isPresent();
        Map<String, Labelled> labels = new LinkedHashMap<>();
        read(labels, "claims", COLUMNS);
        for (String set : List.of("claims-31", "claims-37", "claims-41", "claims-47")) {
            read(labels, set, MORE_COLUMNS);
        }
        Map<String, CorpusRecord> records;
        try (Stream<CorpusRecord> read = Corpus.read(corpus.orElseThrow())) {
            records = read.filter(record -> labels.containsKey(record.id()))
                    .collect(Collectors.toMap(CorpusRecord::id, record -> record));
        }
        assertThat(records).hasSameSizeAs(labels);

        labels.forEach((id, expected) -> {
            ReadableText text = ReadableText.of("abstract", records.get(id).summary());
            compare(
                    expected,
                    reader.read(text).stream().map(ClaimLabelsTest::told).toList());
        });
        System.out.printf("%-18s %8s %8s %9s %9s%n", "claims", "labelled", "read", "precision", "recall");
        counts.forEach((of, count) -> System.out.printf(
                "%-18s %8d %8d %9.3f %9.3f%n", of, count.labelled, count.read, count.precision(), count.recall()));
        Counts all = Objects.requireNonNull(counts.get("~ all"));
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.90);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.70);
    }

    private static void read(Map<String, Labelled> labels, String set, List<String> columns) {
        for (CsvTable.Row row : CsvTable.read(ClaimLabelsTest.class, "/labels/" + set + ".csv", columns)) {
            String name = "~ " + set + (row.value(1).equals("fresh") ? " fresh" : "");
            List<Told> claims = labels.computeIfAbsent(row.value(0), id -> new Labelled(name, new ArrayList<>()))
                    .claims();
            if (!row.value(2).equals("none")) {
                List<String> parts = columns == COLUMNS
                        ? List.of()
                        : List.of(row.value(5), row.value(6), row.value(7), row.value(8));
                claims.add(new Told(told(row.value(2), Double.parseDouble(row.value(3)), row.value(4)), parts));
            }
        }
    }

    private void compare(Labelled expected, List<Told> found) {
        List<Told> left = new ArrayList<>(expected.claims());
        for (Told label : expected.claims()) {
            counts(expected.set(), label).forEach(of -> of.labelled++);
        }
        for (Told claim : found) {
            Told label = left.stream()
                    .filter(one -> one.claim().equals(claim.claim()))
                    .findFirst()
                    .orElse(null);
            counts(expected.set(), claim).forEach(of -> {
                of.read++;
                of.right += label == null ? 0 : 1;
            });
            if (label != null) {
                left.remove(label);
                compareParts(label, claim);
            }
        }
    }

    private void compareParts(Told label, Told claim) {
        for (int i = 0; i < label.parts().size(); i++) {
            Counts of = counts("part " + PARTS.get(i));
            String expected = label.parts().get(i).toLowerCase(Locale.ROOT);
            String found = claim.parts().get(i).toLowerCase(Locale.ROOT);
            of.labelled += expected.isEmpty() ? 0 : 1;
            of.read += found.isEmpty() ? 0 : 1;
            boolean same = i < 2 ? expected.equals(found) : expected.contains(found) || found.contains(expected);
            of.right += same && !expected.isEmpty() && !found.isEmpty() ? 1 : 0;
        }
    }

    private List<Counts> counts(String set, Told claim) {
        return List.of(counts(claim.kind()), counts(set), counts("~ all"));
    }

    private Counts counts(String of) {
        return counts.computeIfAbsent(of, any -> new Counts());
    }

    private static Told told(Claim claim) {
        return new Told(
                told(claim.kind().label(), claim.value(), text(claim.unit())),
                List.of(text(claim.comparator()), text(claim.metric()), text(claim.dataset()), text(claim.baseline())));
    }

    private static String text(@Nullable String part) {
        return Objects.requireNonNullElse(part, "");
    }

    private static String told(String kind, double value, String unit) {
        return "%s %.6g %s".formatted(kind, value, unit);
    }
}
