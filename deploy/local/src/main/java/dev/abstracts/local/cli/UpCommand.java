package dev.abstracts.local.cli;

import dev.abstracts.local.Failure;
import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.Stack;
import dev.abstracts.local.stack.StackOptions;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}: starts what is not running. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start Kafka, Elasticsearch and the three services; what runs already is left alone.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private StackChoice choice = new StackChoice();

    @Mixin
    private PortChoice ports = new PortChoice();

    @Option(
            names = "--detach",
            description = "return when all is ready and leave it running, instead of staying until Ctrl-C")
    private boolean detach;

    @Option(names = "--fresh", description = "delete all data first")
    private boolean fresh;

    @Override
    public Integer call() {
        StackOptions remembered = choice.options();
        Stack stack =
                Stack.of(remembered.withPorts(ports.ports(remembered.state().ports())));
        if (fresh) {
            stack.wipe();
        }
        StopAtExit interrupted = new StopAtExit(stack);
        Set<Part> started = start(stack);
        if (detach || started.isEmpty()) {
            interrupted.close();
            say(stack, started.isEmpty() ? "all of it runs already" : "ready");
            return 0;
        }
        say(stack, "ready; Ctrl-C stops it");
        return follow(stack, started);
    }

    static Set<Part> start(Stack stack) {
        return stack.up((part, port, took) -> System.out.printf(
                "  %-15s ready on 127.0.0.1:%-6d after %.1f s%n", part, port, took.toMillis() / 1000.0));
    }

    private static void say(Stack stack, String state) {
        System.out.printf(
                "%s: push to %s, search at %s%n", state, stack.url("ingest-service"), stack.url("search-service"));
    }

    /** Stays until Ctrl-C, whose shutdown hook stops what was started, or until a part ends by itself. */
    private static int follow(Stack stack, Set<Part> started) {
        EnumSet<Part> running = EnumSet.copyOf(started);
        CompletableFuture<?>[] ends = running.stream()
                .map(part -> stack.process(part)
                        .map(process -> process.onExit().thenApply(ended -> part))
                        .orElseGet(() -> CompletableFuture.completedFuture(part)))
                .toArray(CompletableFuture[]::new);
        Object ended = CompletableFuture.anyOf(ends).join();
        throw new Failure(
                "%s has ended, so the rest is stopped too: read %s".formatted(ended, stack.log((Part) ended)));
    }
}
