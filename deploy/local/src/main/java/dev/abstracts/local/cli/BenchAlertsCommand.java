package dev.abstracts.local.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench alerts}: how fast papers are held against alerts, without any server, in a JVM of the workbench. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        description =
                "Measure how many papers a second are held against many alerts, on one thread and without servers.")
final class BenchAlertsCommand implements Callable<Integer> {

    private static final String MAIN = "dev.abstracts.workbench.alerts.AlertBench";

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            description =
                    "arXiv metadata, one JSON object a line, perhaps .gz (default: " + BenchStack.SHARED_CORPUS + ")")
    private @Nullable Path corpus;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "5000",
            description = "how many of its papers (default: ${DEFAULT-VALUE})")
    private int limit;

    @Option(
            names = "--alerts",
            paramLabel = "N",
            defaultValue = "10000",
            description = "how many alerts (default: ${DEFAULT-VALUE})")
    private int alerts;

    @Override
    public Integer call() throws InterruptedException {
        Path file = Workbench.corpus(corpus);
        return Workbench.run(
                List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1"),
                MAIN,
                List.of(file.toString(), Integer.toString(limit), Integer.toString(alerts)));
    }
}
