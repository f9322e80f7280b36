package dev.abstracts.local.cli;

import dev.abstracts.local.bench.Bench;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench}: the figures that were promised, measured here and now. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchIngestCommand.class,
            BenchEnrichCommand.class,
            BenchSearchCommand.class,
            BenchAlertsCommand.class
        },
        description =
                "Measure throughput, freshness and memory on a fresh stack of its own, beside a bare bulk loader.")
final class BenchCommand implements Callable<Integer> {

    @Mixin
    private StackChoice choice = new StackChoice();

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            description =
                    "arXiv metadata, one JSON object a line, perhaps .gz (default: " + BenchStack.SHARED_CORPUS + ")")
    private @Nullable Path corpus;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20000",
            description = "how many of its records (default: ${DEFAULT-VALUE})")
    private long limit;

    @Option(
            names = "--warm-ups",
            paramLabel = "N",
            description = "how often it is pushed before the run that counts (default: until that takes no longer less"
                    + " time than the push before)")
    private @Nullable Integer warmUps;

    @Option(
            names = "--singles",
            paramLabel = "N",
            defaultValue = "50",
            description = "how many records are pushed one at a time (default: ${DEFAULT-VALUE})")
    private int singles;

    @Option(
            names = "--no-vectors",
            description = "make none: they give way to what comes in, but compete with the bare loader")
    private boolean withoutVectors;

    @Override
    public Integer call() throws Exception {
        Map<String, String> environment = withoutVectors ? Map.of("ABSTRACTS_VECTORS_ENABLED", "false") : Map.of();
        BenchStack.run(choice, corpus, environment, (stack, file, folder) -> {
            Bench.Plan plan = new Bench.Plan(file, limit, warmUps, singles);
            new Bench(stack, plan, folder, System.out).run();
        });
        return 0;
    }
}
