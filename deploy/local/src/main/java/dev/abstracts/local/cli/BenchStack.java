package dev.abstracts.local.cli;

import dev.abstracts.local.Failure;
import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.Stack;
import dev.abstracts.local.stack.StackOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stack that is measured: fresh, on ports of its own, gone afterwards. */
final class BenchStack {

    static final String SHARED_CORPUS = "../shared/corpus/arxiv-sample.jsonl.gz";

    private BenchStack() {}

    @FunctionalInterface
    interface Measurement {
        /** @param folder for what is sent */
        void on(Stack stack, Path corpus, Path folder) throws Exception;
    }

    /** @param corpus absent for the one that lies beside the checkout */
    static void run(StackChoice choice, @Nullable Path corpus, Measurement measurement) throws Exception {
        run(choice, corpus, Map.of(), measurement);
    }

    /**
     * @param corpus absent for the one that lies beside the checkout
     * @param environment of the services
     */
    static void run(StackChoice choice, @Nullable Path corpus, Map<String, String> environment, Measurement measurement)
            throws Exception {
        Path file = corpus == null ? StackChoice.root().resolve(SHARED_CORPUS).normalize() : corpus;
        if (!Files.isReadable(file)) {
            throw new Failure("the corpus %s cannot be read: name another with --corpus".formatted(file));
        }
        StackOptions mine = choice.options();
        if (Stack.of(mine).process(Part.KAFKA).isPresent()) {
            System.out.println("note: the stack that is running here competes with the one that is measured");
        }
        Path folder = mine.state().path().resolve("bench");
        Stack stack = Stack.of(StackOptions.isolated(StackChoice.root(), folder).withEnvironment(environment));
        // What an earlier run has left behind.
        stack.wipe();
        Path documents = Files.createDirectories(folder.resolve("documents"));
        try (StopAtExit interrupted = new StopAtExit(stack)) {
            try {
                UpCommand.start(stack);
                measurement.on(stack, file, documents);
            } finally {
                stack.wipe();
            }
        }
    }
}
