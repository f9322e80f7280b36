package dev.abstracts.local.cli;

import dev.abstracts.local.demo.Demo;
import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.Stack;
import dev.abstracts.local.stack.StackOptions;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: the tour for newcomers. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start what is not running, push the sample feeds, show what was parsed, search.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private StackChoice choice = new StackChoice();

    @Mixin
    private PortChoice ports = new PortChoice();

    @Option(names = "--once", description = "stop what this started at the end, instead of leaving it running")
    private boolean once;

    @Override
    public Integer call() {
        StackOptions remembered = choice.options();
        Stack stack =
                Stack.of(remembered.withPorts(ports.ports(remembered.state().ports())));
        System.out.println(Terminal.bold("Starting Kafka, Elasticsearch and the three services"));
        try (StopAtExit interrupted = new StopAtExit(stack)) {
            Set<Part> started = UpCommand.start(stack);
            try {
                new Demo(stack, System.out, SearchCommand.lines()).run();
            } finally {
                if (once) {
                    stack.down(started);
                }
            }
        }
        System.out.println();
        if (once) {
            System.out.println("stopped; ./abstracts demo without --once leaves it running");
        } else {
            sayWhatNext(stack);
        }
        return 0;
    }

    private static void sayWhatNext(Stack stack) {
        System.out.printf("""
                It goes on running. Try next:
                  ./abstracts search 'attention OR "soft tissue"'
                  ./abstracts push my-feed FILE --wait
                  curl '%s/v1/papers?q=has:code&facets=category,venue'
                  ./abstracts status
                  ./abstracts down
                """, stack.url("search-service"));
    }
}
