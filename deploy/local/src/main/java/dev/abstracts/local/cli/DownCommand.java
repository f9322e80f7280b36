package dev.abstracts.local.cli;

import dev.abstracts.local.stack.Part;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code down}: stops what {@code up} started. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stop what up started, by pid; data stays.")
final class DownCommand implements Callable<Integer> {

    @Mixin
    private StackChoice choice = new StackChoice();

    @Override
    public Integer call() {
        Set<Part> stopped = choice.stack().down();
        System.out.println(
                stopped.isEmpty()
                        ? "nothing was running"
                        : "stopped " + stopped.stream().map(Part::title).collect(Collectors.joining(", ")));
        return 0;
    }
}
