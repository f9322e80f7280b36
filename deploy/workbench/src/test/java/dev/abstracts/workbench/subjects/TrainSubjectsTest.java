package dev.abstracts.workbench.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.abstracts.enrich.subject.ArxivTaxonomy;
import dev.abstracts.enrich.subject.Prediction.Candidate;
import dev.abstracts.enrich.subject.SubjectModel;
import dev.abstracts.enrich.subject.SubjectModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainSubjectsTest {

    private static final Map<String, List<String>> WORDS = new TreeMap<>(Map.of(
            "cs.CV", List.of("image", "pixel", "camera", "segmentation", "object", "scene", "video", "detector"),
            "math.NT", List.of("prime", "integer", "modulo", "elliptic", "curve", "rational", "sieve", "conjecture"),
            "astro-ph.GA", List.of("galaxy", "halo", "stellar", "redshift", "dwarf", "cluster", "dust", "bulge")));

    @Test
    void learnsWhatTheCorpusSaysAndTheSameEveryTime(@TempDir Path folder) throws IOException {
        Path corpus = Files.write(folder.resolve("papers.jsonl"), invented());

        byte[] first = train(corpus);

        assertThat(train(corpus)).as("trained twice").isEqualTo(first);
        SubjectModel model = new SubjectModel(SubjectModelFile.read("trained", new ByteArrayInputStream(first)));
        assertThat(model.categories()).containsExactly("astro-ph.GA", "cs.CV", "math.NT");
        List<Candidate> best = model.predict("A sieve", "Every prime modulo an integer lies on the curve.")
                .best(2);
        assertThat(best.getFirst().category()).isEqualTo("math.NT");
        assertThat(best.getFirst().confidence()).isGreaterThan(0.8);
        assertThat(best.getLast().confidence()).isLessThan(0.5);
    }

    @Test
    void categoriesAreReadFromArraysAndFromStrings(@TempDir Path folder) throws IOException {
        Path corpus = Files.write(
                folder.resolve("papers.jsonl"),
                List.of(
                        "{\"id\":\"1\",\"title\":\"t\",\"summary\":\"s\",\"categories\":[\"cs.IT\",\"math.IT\",\"68T05\"]}",
                        "",
                        "{\"id\":\"2\",\"title\":\"t\",\"abstract\":\"s\",\"categories\":\"alg-geom math.NT\"}",
                        "{\"id\":\"3\",\"title\":\"t\",\"abstract\":\"s\",\"categories\":\"68T05\"}"));

        assertThat(LabelledPaper.read(corpus, ArxivTaxonomy.load()))
                .extracting(LabelledPaper::id, LabelledPaper::categories)
                .containsExactly(tuple("1", List.of("cs.IT")), tuple("2", List.of("math.AG", "math.NT")));
    }

    private static byte[] train(Path corpus) throws IOException {
        List<LabelledPaper> papers = LabelledPaper.read(corpus, ArxivTaxonomy.load());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SubjectModelFile.write(new TrainSubjects(papers, "invented papers").train(), file);
        return file.toByteArray();
    }

    private static List<String> invented() {
        Random random = new Random(5);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String category = List.copyOf(WORDS.keySet()).get(i % WORDS.size());
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 20; word++) {
                List<String> from =
                        random.nextInt(5) == 0 ? List.of("the", "of", "we", "show", "that") : WORDS.get(category);
                text.append(from.get(random.nextInt(from.size()))).append(' ');
            }
            lines.add("{\"id\":\"invented-%d\",\"title\":\"\",\"summary\":\"%s\",\"categories\":[\"%s\"]}"
                    .formatted(i, text, category));
        }
        return lines;
    }
}
