package dev.abstracts.workbench.subjects;

import dev.abstracts.enrich.subject.ArxivTaxonomy;
import dev.abstracts.enrich.subject.Calibration;
import dev.abstracts.enrich.subject.HeldOutPapers;
import dev.abstracts.enrich.subject.SubjectModel;
import dev.abstracts.enrich.subject.SubjectModelFile;
import dev.abstracts.enrich.subject.SubjectWeights;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command {@code train subjects}: a corpus in, the model's file out. */
public final class TrainSubjects {

    /** Parts of the training papers of which each is predicted by a model that has learnt from the others. */
    private static final int PARTS = 4;
    /** A category with fewer papers cannot be learnt. */
    private static final int FEWEST_PAPERS = 40;

    private final List<LabelledPaper> papers;
    private final List<String> categories;
    private final String trainedOn;

    TrainSubjects(List<LabelledPaper> papers, String trainedOn) {
        this.papers = papers;
        this.categories = categories(papers);
        this.trainedOn = trainedOn;
    }

    /** @param args the corpus (one JSON object a line, perhaps {@code .gz}) and the file to write */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: TrainSubjects CORPUS MODEL");
            System.exit(2);
        }
        Path out = Path.of(args[1]);
        List<LabelledPaper> all = LabelledPaper.read(Path.of(args[0]), ArxivTaxonomy.load());
        List<LabelledPaper> papers = all.stream()
                .filter(paper -> !HeldOutPapers.contains(paper.id()))
                .toList();
        System.out.printf("%d papers, %d of them held out%n", all.size(), all.size() - papers.size());
        SubjectWeights model =
                new TrainSubjects(papers, "%d papers, a fifth held out".formatted(papers.size())).train();
        try (OutputStream file = Files.newOutputStream(out)) {
            SubjectModelFile.write(model, file);
        }
        System.out.printf(
                "%s: %d bytes, %d categories, %d features, %d weights%n",
                out, Files.size(out), model.categories().size(), model.hashes().length, model.weights().length);
    }

    SubjectWeights train() {
        CalibrationFit fit = new CalibrationFit(categories);
        PredictionRates rates = new PredictionRates();
        for (int part = 0; part < PARTS; part++) {
            int unseen = part;
            // A divisor that shares nothing with the one of the held-out fifth.
            SubjectModel model = new SubjectModel(train(
                    papers.stream().filter(paper -> part(paper) != unseen).toList(),
                    Calibration.none(categories.size())));
            papers.stream().filter(paper -> part(paper) == unseen).forEach(paper -> {
                var prediction = model.predict(paper.hashes(), paper.counts());
                fit.add(prediction, paper.categories());
                rates.add(prediction, paper.categories());
            });
            System.out.printf("part %d of %d%n", part + 1, PARTS);
        }
        Calibration calibration = fit.fit();
        System.out.println("predicted by models that had not seen the paper: " + rates);
        return train(papers, calibration);
    }

    private static int part(LabelledPaper paper) {
        return HeldOutPapers.part(paper.id(), PARTS);
    }

    private SubjectWeights train(List<LabelledPaper> seen, Calibration calibration) {
        Vocabulary vocabulary = Vocabulary.of(seen, categories);
        List<Example> examples = seen.stream()
                .map(paper -> Example.of(paper, vocabulary, categories))
                .toList();
        OneAgainstAll trained = new OneAgainstAll(vocabulary.hashes().length, categories.size());
        trained.learn(examples);
        return Compressor.compress(trainedOn, categories, vocabulary, trained, calibration);
    }

    /** In alphabetical order. */
    private static List<String> categories(List<LabelledPaper> papers) {
        Map<String, Integer> counts = new TreeMap<>();
        papers.forEach(paper -> paper.categories().forEach(category -> counts.merge(category, 1, Integer::sum)));
        counts.values().removeIf(count -> count < FEWEST_PAPERS);
        return List.copyOf(counts.keySet());
    }
}
