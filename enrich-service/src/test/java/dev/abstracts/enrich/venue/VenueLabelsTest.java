package dev.abstracts.enrich.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.abstracts.contract.Venue;
import dev.abstracts.enrich.text.CsvTable;
import dev.abstracts.local.corpus.Corpus;
import dev.abstracts.local.corpus.CorpusRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Precision and recall of every field of a venue over real comments that were read and labelled by hand: see
 * docs/enrichment.md for how they were chosen and what the labels mean.
 */
class VenueLabelsTest {

    private static final List<String> FIELDS =
            List.of("name", "year", "status", "presentation", "workshop", "track", "journal");

    private final VenueReader reader = new VenueReader(VenueGazetteer.load());

    @ParameterizedTest
    @CsvSource({
        "venues.csv, 0.97, 0.93",
        "venues-held-out.csv, 0.95, 0.90",
        "venues-fresh-1.csv + venues-fresh-2.csv + venues-fresh-3.csv, 0.95, 0.90"
    })
    void fieldsAreAsLabelled(String labels, double precision, double recall) throws IOException {
        Optional<Path> corpus = Corpus.find(Path.of(""));
        assumeThat(corpus).as("the shared corpus is not there").isPresent();
        Map<String, String> comments = comments(corpus.orElseThrow());
        Map<String, Score> scores = new LinkedHashMap<>();
        FIELDS.forEach(field -> scores.put(field, new Score()));
        List<String> mistakes = new ArrayList<>();
        List<CsvTable.Row> rows = Stream.of(labels.split(" \\+ "))
                .flatMap(file -> rows(file).stream())
                .toList();
        for (CsvTable.Row row : rows) {
            String comment = comments.get(row.value(0));
            assertThat(comment).as("%s is in the corpus", row.value(0)).isNotNull();
            List<String> read = written(reader.read(comment, null));
            for (int i = 0; i < FIELDS.size(); i++) {
                if (!scores.get(FIELDS.get(i)).count(row.value(i + 1), read.get(i))) {
                    mistakes.add("%s %s: \"%s\" read, \"%s\" labelled"
                            .formatted(row.value(0), FIELDS.get(i), read.get(i), row.value(i + 1)));
                }
            }
        }
        mistakes.forEach(System.out::println);
        System.out.printf("%s: %d comments, %d with a venue%n", labels, rows.size(), labelled(rows));
        System.out.printf("%-14s %9s %9s %9s%n", "field", "labelled", "precision", "recall");
        scores.forEach((field, score) ->
                System.out.printf("%-14s %9d %9.3f %9.3f%n", field, score.labelled, score.precision(), score.recall()));
        scores.forEach((field, score) -> {
            assertThat(score.precision()).as("precision of %s", field).isGreaterThanOrEqualTo(precision);
            assertThat(score.recall()).as("recall of %s", field).isGreaterThanOrEqualTo(recall);
        });
    }

    private static long labelled(List<CsvTable.Row> rows) {
        return rows.stream().filter(row -> !row.value(1).isEmpty()).count();
    }

    private static List<CsvTable.Row> rows(String labels) {
        List<String> columns = new ArrayList<>(FIELDS);
        columns.addFirst("arxiv");
        return CsvTable.read(VenueLabelsTest.class, "/labels/" + labels, columns);
    }

    private static Map<String, String> comments(Path corpus) throws IOException {
        try (Stream<CorpusRecord> records = Corpus.read(corpus)) {
            return records.filter(record -> record.comment() != null)
                    .collect(Collectors.toMap(CorpusRecord::id, CorpusRecord::comment, (first, second) -> first));
        }
    }

    /** The fields in the order of the labels; empty where the reading is silent. */
    private static List<String> written(@Nullable VenueReading reading) {
        if (reading == null) {
            return List.of("", "", "", "", "", "", "");
        }
        Venue venue = reading.venue();
        return List.of(
                venue.name(),
                orEmpty(venue.year()),
                venue.status().label(),
                orEmpty(venue.presentation()),
                orEmpty(venue.workshop()),
                orEmpty(venue.track()),
                orEmpty(venue.journal()));
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A value that differs from the label counts against both precision and recall. */
    private static final class Score {
        private int labelled;
        private int read;
        private int right;

        boolean count(String label, String value) {
            labelled += label.isEmpty() ? 0 : 1;
            read += value.isEmpty() ? 0 : 1;
            right += !label.isEmpty() && label.equals(value) ? 1 : 0;
            return label.equals(value);
        }

        double precision() {
            return read == 0 ? 1 : (double) right / read;
        }

        double recall() {
            return labelled == 0 ? 1 : (double) right / labelled;
        }
    }
}
