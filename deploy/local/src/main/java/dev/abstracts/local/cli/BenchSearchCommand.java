package dev.abstracts.local.cli;

import dev.abstracts.local.bench.SearchBench;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench search}: how fast readers are answered. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Measure search-service: mixed queries with facets and highlights beside the same query asked of"
                + " Elasticsearch itself, at 50 a second, suggestions, and a flood.")
final class BenchSearchCommand implements Callable<Integer> {

    /** Vectors are computed when nothing else is to be done, which is all the time while one reads. */
    private static final Map<String, String> WITHOUT_VECTORS = Map.of("ABSTRACTS_VECTORS_ENABLED", "false");

    @Mixin
    private StackChoice choice = new StackChoice();

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            description = "arXiv metadata, one JSON object a line, .gz (default: " + BenchStack.SHARED_CORPUS + ")")
    private @Nullable Path corpus;

    @Option(
            names = "--papers",
            paramLabel = "N",
            defaultValue = "20000",
            description = "how many papers are searched: the corpus again and again under other ids"
                    + " (default: ${DEFAULT-VALUE})")
    private long papers;

    @Option(
            names = "--queries",
            paramLabel = "N",
            defaultValue = "500",
            description = "how many queries are sent one by one (default: ${DEFAULT-VALUE})")
    private int queries;

    @Override
    public Integer call() throws Exception {
        BenchStack.run(choice, corpus, WITHOUT_VECTORS, (stack, file, folder) -> {
            SearchBench.Plan plan = new SearchBench.Plan(file, papers, queries);
            new SearchBench(stack, plan, folder, System.out).run();
        });
        return 0;
    }
}
