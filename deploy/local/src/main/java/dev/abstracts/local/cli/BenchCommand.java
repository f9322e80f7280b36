package dev.abstracts.local.cli;

import dev.abstracts.local.Failure;
import dev.abstracts.local.bench.Bench;
import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.Stack;
import dev.abstracts.local.stack.StackOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench}: the figures that were promised, measured here and now. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measure throughput, freshness and memory on a fresh stack of its own, beside a bare bulk loader.")
final class BenchCommand implements Callable<Integer> {

    private static final String SHARED_CORPUS = "../shared/corpus/arxiv-sample.jsonl.gz";

    @Mixin
    private StackChoice choice = new StackChoice();

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            description = "arXiv metadata, one JSON object a line, perhaps .gz (default: " + SHARED_CORPUS + ")")
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

    @Override
    public Integer call() throws IOException {
        Path file = corpus == null ? StackChoice.root().resolve(SHARED_CORPUS).normalize() : corpus;
        if (!Files.isReadable(file)) {
            throw new Failure("the corpus %s cannot be read: name another with --corpus".formatted(file));
        }
        StackOptions mine = choice.options();
        if (Stack.of(mine).process(Part.KAFKA).isPresent()) {
            System.out.println("note: the stack that is running here competes with the one that is measured");
        }
        Path folder = mine.state().path().resolve("bench");
        Stack stack = Stack.of(StackOptions.isolated(StackChoice.root(), folder));
        // What an earlier run has left behind.
        stack.wipe();
        Path documents = Files.createDirectories(folder.resolve("documents"));
        try (StopAtExit interrupted = new StopAtExit(stack)) {
            try {
                UpCommand.start(stack);
                new Bench(stack, new Bench.Plan(file, limit, warmUps, singles), documents, System.out).run();
            } finally {
                stack.wipe();
            }
        }
        return 0;
    }
}
