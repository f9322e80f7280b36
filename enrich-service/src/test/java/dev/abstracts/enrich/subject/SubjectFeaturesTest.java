package dev.abstracts.enrich.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.enrich.subject.SubjectFeatures.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SubjectFeaturesTest {

    @Test
    void featuresAreThoseThatTheShippedModelWasTrainedWith() throws IOException {
        FeatureCounts features = SubjectFeatures.of(
                "Colouring Petersen-like graphs",
                "We colour 12 graphs, Erdős’s too, in 3D: each v ∈ V₀ gets 2.5 colours.");

        try (InputStream golden = SubjectFeaturesTest.class.getResourceAsStream("features.golden")) {
            assertThat(golden).isNotNull();
            assertThat(lines(features))
                    .as("a change of the features needs a new SubjectFeatures.VERSION and a newly trained model")
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void wordsAreLowerCasePiecesAreOfLongWordsAndPairsAreOfNeighbours() {
        Map<Kind, Integer> kinds = kinds(SubjectFeatures.of(null, "Graph GRAPH graphs"));

        assertThat(kinds.get(Kind.WORD)).as("graph, graphs").isEqualTo(2);
        assertThat(kinds.get(Kind.PAIR))
                .as("start graph, graph graph, graph graphs")
                .isEqualTo(3);
        assertThat(kinds.get(Kind.BEGINNING)).as("graph-s").isEqualTo(1);
        assertThat(kinds.get(Kind.END)).as("g-raph, gr-aphs").isEqualTo(2);
    }

    @Test
    void allNumbersAreOneWordAndSignsOfMathematicsAreWords() {
        assertThat(kinds(SubjectFeatures.of(null, "17, 4 and 2019")).get(Kind.WORD))
                .isEqualTo(2);
        assertThat(kinds(SubjectFeatures.of(null, "a ∈ b")).get(Kind.WORD)).isEqualTo(3);
        assertThat(kinds(SubjectFeatures.of(null, "a + b — “c”")).get(Kind.WORD))
                .isEqualTo(3);
    }

    @Test
    void wordsOfTheTitleCountForMore() {
        Map<Integer, Float> counts = new TreeMap<>();
        SubjectFeatures.of("a", "b b").forEach(counts::put);
        assertThat(counts.values()).contains(SubjectFeatures.TITLE_WEIGHT, 2f);
    }

    @Test
    void aVeryLongTextIsReadToItsLimit() {
        FeatureCounts features = SubjectFeatures.of(null, "x".repeat(3_000_000));
        assertThat(kinds(features).get(Kind.WORD)).isEqualTo(1);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            words.append("w").append(i).append(' ');
        }
        assertThat(SubjectFeatures.of(null, words.toString()).size()).isLessThan(4 * SubjectFeatures.LONGEST_TEXT);
        assertThat(SubjectFeatures.of("", "").size()).isZero();
    }

    private static Map<Kind, Integer> kinds(FeatureCounts features) {
        Map<Kind, Integer> kinds = new TreeMap<>();
        features.forEach((hash, count) -> kinds.merge(Kind.of(hash), 1, Integer::sum));
        return kinds;
    }

    private static String lines(FeatureCounts features) {
        Map<Integer, Float> counts = new TreeMap<>();
        features.forEach(counts::put);
        return counts.entrySet().stream()
                .map(feature -> "%08x %s %s%n"
                        .formatted(feature.getKey(), Kind.of(feature.getKey()), feature.getValue())
                        .replace(System.lineSeparator(), "\n"))
                .collect(Collectors.joining());
    }
}
