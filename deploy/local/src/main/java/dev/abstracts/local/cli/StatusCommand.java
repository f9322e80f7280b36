package dev.abstracts.local.cli;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.local.lag.PipelineLag;
import dev.abstracts.local.lag.StageLag;
import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.PartStatus;
import dev.abstracts.local.stack.Stack;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: how every process is, and how far the pipeline is behind. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Show each process with port, pid, memory and health, and what each stage has still to read.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all five are ready", "1:something is down or not ready"})
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private StackChoice choice = new StackChoice();

    @Option(names = "--json", description = "print it as JSON")
    private boolean json;

    record Answer(List<PartStatus> parts, List<StageLag> lag) {}

    @Override
    public Integer call() throws IOException {
        Stack stack = choice.stack();
        List<PartStatus> parts = stack.status();
        boolean kafka =
                parts.stream().anyMatch(part -> part.part() == Part.KAFKA && part.state() == PartStatus.State.READY);
        List<StageLag> lag = kafka
                ? PipelineLag.read(
                        stack.kafkaBootstrapServers(), stack.options().topics())
                : List.of();
        if (json) {
            System.out.println(
                    MessageJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(new Answer(parts, lag)));
        } else {
            print(parts, lag);
        }
        return parts.stream().allMatch(part -> part.state() == PartStatus.State.READY) ? 0 : 1;
    }

    private static void print(List<PartStatus> parts, List<StageLag> lag) {
        System.out.printf("%-15s %6s %8s %8s  %s%n", "PART", "PORT", "PID", "MEMORY", "HEALTH");
        for (PartStatus part : parts) {
            System.out.printf(
                    "%-15s %6d %8s %8s  %s%n",
                    part.part(),
                    part.port(),
                    part.pid() == null ? "-" : part.pid(),
                    part.pid() == null ? "-" : (part.residentBytes() >> 20) + " MB",
                    part.state().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        long total = parts.stream().mapToLong(PartStatus::residentBytes).sum();
        System.out.printf("%-15s %6s %8s %8s%n", "", "", "", (total >> 20) + " MB");
        if (!lag.isEmpty()) {
            System.out.printf("%n%-10s %-24s %10s  %s%n", "STAGE", "READS", "TO READ", "GROUP");
        }
        for (StageLag stage : lag) {
            System.out.printf("%-10s %-24s %10s  %s%n", stage.stage(), stage.topic(), stage.messages(), stage.group());
        }
    }
}
