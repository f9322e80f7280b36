package dev.abstracts.local.cli;

import dev.abstracts.local.bench.IngestBench;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench ingest}: what ingest-service takes. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Measure ingest-service alone: one large delivery, and one among many small ones, beside"
                + " kafka-producer-perf-test on the same broker.")
final class BenchIngestCommand implements Callable<Integer> {

    @Mixin
    private StackChoice choice = new StackChoice();

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            description =
                    "arXiv metadata, one JSON object a line, perhaps .gz (default: " + BenchStack.SHARED_CORPUS + ")")
    private @Nullable Path corpus;

    @Option(
            names = "--mebibytes",
            paramLabel = "N",
            defaultValue = "1024",
            description = "size of the large delivery (default: ${DEFAULT-VALUE})")
    private long mebibytes;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "500",
            description = "deliveries of one record a second beside it (default: ${DEFAULT-VALUE})")
    private int rate;

    @Override
    public Integer call() throws Exception {
        BenchStack.run(choice, corpus, (stack, file, folder) -> {
            IngestBench.Plan plan = new IngestBench.Plan(file, mebibytes << 20, rate);
            new IngestBench(stack, plan, folder, System.out).run();
        });
        return 0;
    }
}
