package dev.abstracts.local.cli;

import dev.abstracts.local.Failure;
import dev.abstracts.local.enrichment.Rerun;
import dev.abstracts.local.feed.ServiceClient;
import dev.abstracts.local.key.CallerKey;
import dev.abstracts.local.stack.StackOptions;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code enrich}: another version of the enrichment, over all records. */
@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "rerun",
        description = "Run a new version of the enrichment over all records.")
final class EnrichCommand {

    @Command(
            name = "rerun",
            mixinStandardHelpOptions = true,
            description = {
                "Let the enrichment that is built now read all raw records, beside the one that serves: into topics and an index"
                        + " of its own, while readers notice nothing. When it has caught up, what is different is reported.",
                "With --accept readers see it then, at once and all of it; with --rollback it is dropped, or, when it serves"
                        + " already, the one before serves again."
            })
    int rerun(
            @Mixin StackChoice choice,
            @Option(
                            names = "--rate",
                            paramLabel = "RECORDS",
                            description = "raw records a second at most, 10 or more (default: as many as it can)")
                    @Nullable
                    Integer rate,
            @Option(names = "--accept", description = "let readers see it when it has caught up") boolean accept,
            @Option(names = "--rollback", description = "drop it, or go back to the one before") boolean rollback) {
        if (accept && rollback) {
            throw new Failure("--accept and --rollback are not possible at once");
        }
        if (rate != null && rate < 10) {
            throw new Failure("--rate is 10 or more, not %d".formatted(rate));
        }
        StackOptions options = choice.options();
        try (ServiceClient search =
                new ServiceClient(choice.stack().url("search-service"), CallerKey.ofEnvironment())) {
            Rerun rerun = new Rerun(options, search, System.out::println);
            if (rollback) {
                rerun.rollBack();
                return 0;
            }
            rerun.fill(rate == null ? OptionalInt.empty() : OptionalInt.of(rate));
            if (accept) {
                rerun.accept();
            } else {
                System.out.println("readers see nothing of it yet: ./abstracts enrich rerun --accept shows it to them,"
                        + " --rollback drops it");
            }
            return 0;
        }
    }
}
