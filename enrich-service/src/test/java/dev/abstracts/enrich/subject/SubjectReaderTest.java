package dev.abstracts.enrich.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Subject;
import dev.abstracts.contract.Subject.Origin;
import dev.abstracts.enrich.display.ReadableText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(Lifecycle.PER_CLASS)
class SubjectReaderTest {

    private static final ReadableText RECIPE = abstractOf("Whisk the eggs with the sugar.");

    private final SubjectReader reader = SubjectReader.load();

    @Test
    void ownCategoriesAreTheSubjectsWhateverTheTextSays() {
        assertThat(reader.read(List.of("stat.ML", "math.IT", "68T05", "cmp-lg", "stat.ML"), null, RECIPE))
                .containsExactly(
                        new Subject("stat.ML", "Machine Learning", Origin.SOURCE, 1),
                        new Subject("math.IT", "Information Theory", Origin.SOURCE, 1),
                        new Subject("cmp-lg", "Computation and Language", Origin.SOURCE, 1));
    }

    @ParameterizedTest
    @MethodSource("inside")
    void aTextThatSpeaksForACategoryGetsIt(InventedTexts paper) {
        List<Subject> subjects = reader.read(List.of("68T05"), null, abstractOf(paper.text()));

        assertThat(subjects).isNotEmpty().allMatch(subject -> subject.origin() == Origin.PREDICTED);
        assertThat(subjects.getFirst().category()).isEqualTo(paper.label());
        assertThat(subjects.getFirst().name()).isEqualTo(ArxivTaxonomy.load().name(paper.label()));
        assertThat(subjects).allMatch(subject -> subject.confidence() >= 0.5 && subject.confidence() <= 1);
        assertThat(subjects).hasSizeLessThanOrEqualTo(1 + SubjectReader.MOST_FURTHER);
        assertThat(subjects).extracting(Subject::category).doesNotHaveDuplicates();
    }

    static List<InventedTexts> inside() {
        return InventedTexts.of("inside-arxiv.txt");
    }

    @ParameterizedTest
    @MethodSource("outside")
    void aTextThatNoCategoryFitsGetsNone(InventedTexts text) {
        assertThat(reader.read(List.of(), null, abstractOf(text.text())))
                .as(text.label())
                .isEmpty();
    }

    static List<InventedTexts> outside() {
        return InventedTexts.of("outside-arxiv.txt");
    }

    @Test
    void tooLittleTextSaysNothing() {
        assertThat(reader.read(List.of(), null, abstractOf(""))).isEmpty();
        assertThat(reader.read(List.of(), ReadableText.of("title", ""), abstractOf("Withdrawn.")))
                .isEmpty();
        assertThat(reader.read(List.of(), null, abstractOf("Galaxies with dark matter haloes")))
                .isEmpty();
    }

    @Test
    void anyStringIsReadWithoutAnException() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(3000); length > 0; length--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65536));
            }
            assertThat(reader.read(List.of(), null, abstractOf(text.toString())))
                    .as("seed %d, text %d", seed, i)
                    .isEmpty();
        }
    }

    @Test
    void theSameTextGetsTheSameSubjectsFromEveryLoadedModel() {
        SubjectReader other = SubjectReader.load();
        for (InventedTexts paper : inside()) {
            ReadableText text = abstractOf(paper.text());
            assertThat(other.read(List.of(), null, text)).isEqualTo(reader.read(List.of(), null, text));
        }
    }

    private static ReadableText abstractOf(String text) {
        return ReadableText.of("abstract", text);
    }
}
