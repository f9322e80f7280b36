package dev.abstracts.enrich.vector.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real model. */
class TextEncoderTest {

    private static final String FROST = "We forecast frost in orchards from the sounds of leaves.";
    private static final ConcurrentLinkedQueue<URI> ASKED = new ConcurrentLinkedQueue<>();

    @TempDir
    static Path folder;

    private static TextEncoder encoder;

    /** What is asked for over HTTP while the model is loaded; nothing of it leaves the machine. */
    @BeforeAll
    static void load() {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                ASKED.add(uri);
                throw new IllegalArgumentException("no way to " + uri);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        });
        try {
            encoder = TextEncoder.load(folder);
            encoder.document("does it work");
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void nobodyIsToldAndNothingIsFetched() {
        assertThat(ASKED).isEmpty();
        PrivateTokenizer.SILENCE.forEach(
                (property, value) -> assertThat(System.getProperty(property)).isEqualTo(value));
        assertThat(System.getenv("OPT_OUT_TRACKING"))
                .as("an environment that would win")
                .isNull();
    }

    @Test
    void filesLieInTheFolderAndTheModelsIsGoneOnceItIsLoaded() {
        assertThat(System.getProperty("DJL_CACHE_DIR")).isEqualTo(folder.toString());
        assertThat(folder).isDirectoryNotContaining("glob:**.onnx");
    }

    @Test
    void shortTextsHaveTheVectorsThatTheLibraryGivesThem() {
        var theirs = new BgeSmallEnV15QuantizedEmbeddingModel(Runnable::run);
        for (String text : List.of(
                FROST,
                "Graph pooling",
                "Über die Bewegung: αβ 水 ∑ x²",
                "a",
                "kelp ".repeat(100),
                "don't  stop\n\nnow")) {
            assertThat(cosine(
                            encoder.document(text), theirs.embed(text).content().vector()))
                    .as(text)
                    .isGreaterThan(0.999);
        }
    }

    @Test
    void vectorsHaveLengthOne() {
        for (String text : List.of("", " ", FROST, FROST.repeat(100), "\ud800 half a pair")) {
            float[] vector = encoder.document(text);
            assertThat(vector).hasSize(TextEncoder.DIMENSIONS);
            assertThat(cosine(vector, vector)).as(text).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void alikeIsNearer() {
        float[] query = encoder.query("predicting freezing temperatures for fruit trees");
        float[] other = encoder.document("Transformers translate between languages with attention.");
        assertThat(cosine(query, encoder.document(FROST))).isGreaterThan(cosine(query, other) + 0.1);
    }

    @Test
    void whatStandsBehindTheFirstWindowCounts() {
        String kelp = "Kelp forests sway in the tide and shelter urchins. ".repeat(60);
        float[] frost = encoder.document(FROST);
        float[] first = encoder.document(kelp);
        float[] both = encoder.document(kelp + FROST.repeat(60));
        assertThat(cosine(both, frost)).isGreaterThan(cosine(first, frost) + 0.1);
        assertThat(cosine(both, first)).isGreaterThan(cosine(frost, first) + 0.1);
    }

    @Test
    void noThreadIsStartedForAText() {
        Set<String> before = threads();
        encoder.document(FROST.repeat(200));
        assertThat(threads()).isSubsetOf(before);
    }

    /** Of the operating system, where it tells; native code's own are no Java threads. */
    private static Set<String> threads() {
        try (var tasks = Files.list(Path.of("/proc/self/task"))) {
            return tasks.map(Path::toString).collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
