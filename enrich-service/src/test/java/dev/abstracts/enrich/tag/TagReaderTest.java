package dev.abstracts.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Tag;
import dev.abstracts.enrich.display.ReadableText;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is tagged and what is not, on invented sentences. */
class TagReaderTest {

    private static final TagReader READER = TagReader.of(TagGazetteer.load());

    private static List<Tag> tags(@Nullable String title, String text, String... categories) {
        return READER.read(
                title == null ? null : ReadableText.of("title", title),
                ReadableText.of("abstract", text),
                List.of(categories));
    }

    private static List<String> ids(@Nullable String title, String text, String... categories) {
        return tags(title, text, categories).stream().map(Tag::id).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We train graph neural networks on rivers.            | cs.LG      | method:graph-neural-network
            We train a graph-neural-network on rivers.           | cs.LG      | method:graph-neural-network
            A semi supervised method for rivers.                 | cs.LG      | method:semi-supervised-learning
            A semisupervised method for rivers.                  | cs.LG      | method:semi-supervised-learning
            Modelling tumour growth in mice.                     | q-bio.TO   | task:tumor-growth-modeling
            We use two GANs to draw rivers.                      | cs.LG      | method:generative-adversarial-network
            Trained with ImageNet1k and tested.                  | cs.CV      | dataset:imagenet-1k
            Our parser is written in C++, and is fast.           | cs.SE      | code:c-plus-plus
            Distances from Gaia DR2 parallaxes.                  | astro-ph.SR| dataset:gaia-dr2
            GPT-3.5 answers these riddles.                       | cs.CL      | model:gpt-3
            """)
    void namesAreFoundInTheSpellingsThatPapersUse(String text, String category, String id) {
        assertThat(ids(null, text, category)).contains(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A kernel for non-Gaussian processes of rain.         | stat.ME    | method:gaussian-process
            We clip gradients and dam rivers.                    | cs.LG      | model:clip
            The best team of both leagues won.                   | cs.LG      | model:bert
            The galaxies of the horizon run away.                | astro-ph.GA| dataset:des
            An attention-free network of pipes.                  | cs.LG      | method:attention-mechanism
            Its Gemini north dome was closed.                    | astro-ph.IM| model:gemini
            We encode words as numbers.                          | cs.CL      | dataset:encode
            Faster sums than conventional graph neural networks. | cs.LG      | method:graph-neural-network
            The maser IRAS 01234+5678 shines.                    | astro-ph.GA| dataset:iras
            Unlike graph neural networks, our sieve is simple.   | cs.LG      | method:graph-neural-network
            """)
    void otherMeaningsAreNot(String text, String category, String id) {
        assertThat(ids(null, text, category)).doesNotContain(id);
    }

    @Test
    void namesMayGoOnInTheNextLineButNotInTheNextSentence() {
        assertThat(ids(null, "Object\ndetection in fog.", "cs.CV")).contains("task:object-detection");
        assertThat(ids(null, "We see an object. Detection is hard.", "cs.CV")).doesNotContain("task:object-detection");
        assertThat(ids(null, "An object\n\nDetection is hard.", "cs.CV")).doesNotContain("task:object-detection");
    }

    @Test
    void theTextsOwnMeaningOfAnAbbreviationCounts() {
        assertThat(ids(null, "A graph attention network (GAN) sorts fish. The GAN is small.", "cs.LG"))
                .contains("method:graph-attention-network")
                .doesNotContain("method:generative-adversarial-network");
        assertThat(ids(null, "A garden and neighbourhood (GAN) index. The GAN is small.", "cs.LG"))
                .doesNotContain("method:generative-adversarial-network");
        assertThat(ids(null, "A generative adversarial net (GAN) draws fish. The GAN is small.", "cs.LG"))
                .contains("method:generative-adversarial-network");
    }

    @Test
    void anAbbreviationOfTheTextCountsAsAMention() {
        List<Tag> tags = tags("NTK of ponds", "The neural tangent kernel (NTK) of a pond.", "cs.LG");

        Tag tag = tags.stream()
                .filter(t -> t.id().equals("method:neural-tangent-kernel"))
                .findFirst()
                .orElseThrow();
        assertThat(tag.evidence()).isEqualTo(new Tag.Evidence("title", 0, 3));
        assertThat(tag.confidence()).isGreaterThan(0.9);
    }

    @Test
    void whatIsBroaderIsAddedWithTheEvidenceOfTheNarrower() {
        List<Tag> tags = tags(null, "Faster object detection with one eye.", "cs.CV");

        assertThat(tags).extracting(Tag::id).containsExactly("task:object-detection", "task:computer-vision");
        assertThat(tags.get(1).rule()).isEqualTo("broader");
        assertThat(tags.get(1).evidence()).isEqualTo(tags.get(0).evidence());
        assertThat(tags.get(1).confidence()).isLessThan(tags.get(0).confidence());
    }

    @Test
    void commonWordsTakeTheirContext() {
        assertThat(ids(null, "An ATLAS of insects.", "q-bio.PE")).doesNotContain("dataset:atlas-experiment");
        assertThat(ids(null, "Jets measured with ATLAS in 2016.", "hep-ex")).contains("dataset:atlas-experiment");
        assertThat(ids(null, "Winding losses of a transformer of high voltage.", "eess.SY"))
                .doesNotContain("method:transformer");
    }

    @Test
    void weakEntriesTakeATitleOrTwoMentions() {
        assertThat(ids(null, "This matters in computer vision.", "cs.LG")).doesNotContain("task:computer-vision");
        assertThat(ids("Computer vision for fish", "We look at fish.", "cs.LG")).contains("task:computer-vision");
    }

    @Test
    void oneTagPerIdAndNothingThrows() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        Random random = new Random(seed);
        String signs = "GAN (graph) neural-network's C++ Pantheon+ 3.5 . ( ) ; \n\n é Λ \uD83D\uDE00 \uDC00 ";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(60); j > 0; j--) {
                int from = random.nextInt(signs.length());
                text.append(signs, from, from + random.nextInt(signs.length() - from));
            }
            String made = text.toString();
            List<Tag> tags = tags(made, made, "cs.LG");
            assertThat(tags)
                    .as("seed %d, text %s", seed, made)
                    .extracting(Tag::id)
                    .doesNotHaveDuplicates();
            assertThat(tags)
                    .as("seed %d", seed)
                    .allSatisfy(tag -> assertThat(tag.evidence().end()).isLessThanOrEqualTo(made.length()));
        }
    }
}
