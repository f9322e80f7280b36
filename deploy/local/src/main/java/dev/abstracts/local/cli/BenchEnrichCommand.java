package dev.abstracts.local.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench enrich}: what the enrichment takes, without any server, in a JVM of the workbench. */
@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = "Measure the enrichment alone, on one core and without servers: MB/s of readable text, records a"
                + " second, heap.")
final class BenchEnrichCommand implements Callable<Integer> {

    private static final String MAIN = "dev.abstracts.workbench.bench.EnrichBench";

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            description =
                    "arXiv metadata, one JSON object a line, perhaps .gz (default: " + BenchStack.SHARED_CORPUS + ")")
    private @Nullable Path corpus;

    @Override
    public Integer call() throws InterruptedException {
        Path file = Workbench.corpus(corpus);
        // As much heap as was promised: what needs more fails here.
        return Workbench.run(List.of("-Xmx128m", "-XX:+UseSerialGC"), MAIN, List.of(file.toString()));
    }
}
