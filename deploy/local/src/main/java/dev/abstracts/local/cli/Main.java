package dev.abstracts.local.cli;

import dev.abstracts.local.Failure;
import dev.abstracts.local.backend.ServerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./abstracts}: the whole of Abstracts on one machine. */
@Command(
        name = "abstracts",
        description = "Feeds of scientific-paper abstracts, made searchable a second after they arrive.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            PushCommand.class,
            SearchCommand.class,
            FeedCommand.class,
            RejectedCommand.class,
            KeyCommand.class,
            EnrichCommand.class,
            DemoCommand.class,
            BenchCommand.class,
            TrainCommand.class,
        })
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Kafka's client logs through SLF4J, which would complain that nobody listens.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(args));
    }

    static int run(String... args) {
        CommandLine commands = new CommandLine(new Main());
        commands.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof Failure || problem instanceof ServerException) {
                command.getErr().println("abstracts: " + problem.getMessage());
            } else {
                command.getErr().println("abstracts: this should not have happened; please report it");
                problem.printStackTrace(command.getErr());
            }
            return 1;
        });
        if (args.length == 0) {
            commands.usage(commands.getOut());
            return 2;
        }
        return commands.execute(args);
    }
}
