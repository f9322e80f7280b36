package dev.abstracts.local.cli;

import dev.abstracts.local.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code train subjects}: arXiv categories from title and abstract. */
@Command(
        name = "subjects",
        mixinStandardHelpOptions = true,
        description = {
            "Train the model that reads arXiv categories from title and abstract; the same corpus gives the same"
                    + " bytes.",
            "One thread, about two minutes and 2 GB. A fifth of the papers is left for the build's test of the model."
        })
final class TrainSubjectsCommand implements Callable<Integer> {

    private static final String SHIPPED =
            "enrich-service/src/main/resources/dev/abstracts/enrich/subject/subjects.model";

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            description =
                    "arXiv metadata, one JSON object a line, perhaps .gz (default: " + BenchStack.SHARED_CORPUS + ")")
    private @Nullable Path corpus;

    @Option(names = "--out", paramLabel = "FILE", description = "where the model goes (default: " + SHIPPED + ")")
    private @Nullable Path out;

    @Override
    public Integer call() throws InterruptedException {
        Path papers = corpus == null
                ? StackChoice.root().resolve(BenchStack.SHARED_CORPUS).normalize()
                : corpus;
        if (!Files.isReadable(papers)) {
            throw new Failure("the corpus %s cannot be read: name another with --corpus".formatted(papers));
        }
        Path model = out == null ? StackChoice.root().resolve(SHIPPED) : out;
        return Workbench.run(
                List.of("-Xmx2g", "-XX:+UseSerialGC"),
                "dev.abstracts.workbench.subjects.TrainSubjects",
                List.of(papers.toString(), model.toString()));
    }
}
