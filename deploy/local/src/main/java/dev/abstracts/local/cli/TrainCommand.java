package dev.abstracts.local.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code train}: makes the model files that the enrichment reads with. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        subcommands = TrainSubjectsCommand.class,
        synopsisSubcommandLabel = "MODEL",
        description = "Train a model of the enrichment anew.")
final class TrainCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which model: subjects");
    }
}
