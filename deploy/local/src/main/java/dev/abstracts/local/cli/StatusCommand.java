package dev.abstracts.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.local.Failure;
import dev.abstracts.local.feed.ServiceClient;
import dev.abstracts.local.lag.PipelineLag;
import dev.abstracts.local.lag.StageLag;
import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.PartStatus;
import dev.abstracts.local.stack.Stack;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    /** @param vectors as enrich-service tells of them; absent while it does not */
    record Answer(
            List<PartStatus> parts,
            List<StageLag> lag,
            @Nullable JsonNode vectors) {}

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
        JsonNode vectors = vectors(stack, parts);
        if (json) {
            System.out.println(MessageJson.mapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(new Answer(parts, lag, vectors)));
        } else {
            print(parts, lag);
            if (vectors != null) {
                System.out.println(vectorLine(vectors));
            }
        }
        return parts.stream().allMatch(part -> part.state() == PartStatus.State.READY) ? 0 : 1;
    }

    private static @Nullable JsonNode vectors(Stack stack, List<PartStatus> parts) {
        if (parts.stream().noneMatch(part -> part.part() == Part.ENRICH && part.state() != PartStatus.State.DOWN)) {
            return null;
        }
        try (ServiceClient enrich = new ServiceClient(stack.url("enrich-service"))) {
            return enrich.find("/v1/vectors");
        } catch (Failure e) {
            return null;
        }
    }

    /** {@code vectors: 1,234 pending, 22/s}, and what else they do. */
    static String vectorLine(JsonNode vectors) {
        String state = vectors.path("state").asText();
        String line = String.format(
                Locale.ROOT,
                "vectors: %,d pending, %.0f/s",
                vectors.path("pending").asLong(),
                vectors.path("perSecond").asDouble());
        return switch (state) {
            case "running" -> line;
            case "off" -> "vectors: off";
            default -> line + ", " + state + ": " + vectors.path("detail").asText();
        };
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
