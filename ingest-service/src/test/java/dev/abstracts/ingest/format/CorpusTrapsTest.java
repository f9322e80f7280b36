package dev.abstracts.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.abstracts.contract.Format;
import dev.abstracts.local.corpus.Corpus;
import dev.abstracts.local.corpus.CorpusRecord;
import dev.abstracts.local.corpus.CorpusRenderer;
import dev.abstracts.local.corpus.RenderOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real records with what the corpus lacks: ids of all ages, versions, documents of a few records. Skipped without the corpus. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTrapsTest {

    private static final List<String> OLD_ARCHIVES =
            List.of("cs/", "math.GT/", "hep-th/", "astro-ph/", "cond-mat/", "q-bio/", "physics/", "quant-ph/");

    private List<CorpusRecord> corpus = List.of();

    @BeforeAll
    void readCorpus() throws IOException {
        Optional<Path> place = Corpus.find(Path.of(""));
        assumeTrue(place.isPresent(), "the corpus is not in ../shared/corpus");
        try (Stream<CorpusRecord> records = Corpus.read(place.get())) {
            corpus = records.toList();
        }
    }

    @Test
    void runOnIdsOfAllAgesEndWhereTheyEnd() throws IOException {
        long seed = seed();
        Random random = new Random(seed);
        StringBuilder document = new StringBuilder();
        List<String> expected = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (CorpusRecord record : corpus) {
            String id = id(random);
            String version = random.nextInt(3) > 0 ? "" : "v" + (1 + random.nextInt(random.nextInt(10) == 0 ? 15 : 5));
            String text = record.summary().strip().replaceAll("\\s+", " ") + "\narXiv:" + id + version;
            document.append(text);
            expected.add(text);
            ids.add(id);
        }

        List<Cut> cuts = Cutting.cut(Format.RUN_ON, document.toString());

        Set<String> texts = new HashSet<>(Cutting.texts(cuts));
        List<String> wrong =
                expected.stream().filter(text -> !texts.contains(text)).toList();
        double rate = 1 - (double) wrong.size() / expected.size();
        System.out.printf("run-on with ids of all ages, seed %d: %.4f cut right%n", seed, rate);
        wrong.stream().limit(5).forEach(text -> System.out.println("  wrong: " + Head.quote(text)));
        assertThat(rate).as("seed %d", seed).isGreaterThanOrEqualTo(0.999);
        assertThat(cuts).hasSameSizeAs(expected);
        assertThat(cuts.stream().filter(Cut.CutRecord.class::isInstance).map(cut -> ((Cut.CutRecord) cut)
                        .ownSourceId()))
                .containsExactlyElementsOf(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run-on", "portal-listing"})
    void abstractsAndCommentsMayStayWrapped(String name) throws IOException {
        boolean runOn = name.equals("run-on");
        List<String> expected = new ArrayList<>();
        for (CorpusRecord record : corpus) {
            String text = record.summary().strip();
            String comment =
                    record.comment() == null ? "" : "\n" + record.comment().strip();
            expected.add(
                    runOn
                            ? text + comment + "\narXiv:" + record.id()
                            : "LGJun 2, 2023\n" + record.title().replaceAll("\\s+", " ") + "Ada Green\n" + text);
        }

        List<Cut> cuts = Cutting.cut(Format.of(name), String.join(runOn ? "" : "\n", expected));

        Set<String> texts = new HashSet<>(Cutting.texts(cuts));
        List<String> wrong =
                expected.stream().filter(text -> !texts.contains(text)).toList();
        double rate = 1 - (double) wrong.size() / expected.size();
        System.out.printf("%s with wrapped abstracts: %.4f cut right%n", name, rate);
        wrong.stream().limit(5).forEach(text -> System.out.println("  wrong: " + text));
        assertThat(rate).isGreaterThanOrEqualTo(0.999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocks", "run-on", "review-listing", "portal-listing", "arxiv-jsonl"})
    void documentsOfAFewRecordsAreRecognised(String name) {
        long seed = seed();
        Random random = new Random(seed);
        Formats formats = new Formats();
        int right = 0;
        int documents = 2000;
        for (int i = 0; i < documents; i++) {
            int from = random.nextInt(corpus.size() - 6);
            List<CorpusRecord> few = corpus.subList(from, from + 1 + random.nextInt(5));
            RenderOptions options = RenderOptions.seeded(seed + i).withVersions();
            byte[] bytes = new CorpusRenderer(options)
                    .render(Format.of(name), few)
                    .text()
                    .getBytes(UTF_8);
            byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, Head.MAX_BYTES));
            Formats.Outcome outcome = formats.recognise(Head.of(start, bytes.length <= Head.MAX_BYTES));
            if (outcome instanceof Formats.Recognised recognised
                    && recognised.format().format().name().equals(name)) {
                right++;
            } else if (System.getProperty("cuts.show") != null) {
                System.out.println(name + " TAKEN FOR " + outcome + "\n" + new String(start, UTF_8));
            }
        }
        double rate = (double) right / documents;
        System.out.printf("%s: %.4f of documents of one to five records recognised, seed %d%n", name, rate, seed);
        assertThat(rate).as("seed %d", seed).isGreaterThanOrEqualTo(name.equals("review-listing") ? 0.97 : 0.999);
    }

    private static String id(Random random) {
        int month = 1 + random.nextInt(12);
        return switch (random.nextInt(3)) {
            case 0 ->
                OLD_ARCHIVES.get(random.nextInt(OLD_ARCHIVES.size()))
                        + "%02d%02d%03d".formatted((92 + random.nextInt(15)) % 100, month, random.nextInt(1000));
            case 1 -> "%02d%02d.%04d".formatted(8 + random.nextInt(7), month, random.nextInt(10_000));
            default -> "%02d%02d.%05d".formatted(15 + random.nextInt(12), month, random.nextInt(100_000));
        };
    }

    private static long seed() {
        return Long.getLong("test.seed", System.nanoTime());
    }
}
