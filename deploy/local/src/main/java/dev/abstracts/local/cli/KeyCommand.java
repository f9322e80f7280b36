package dev.abstracts.local.cli;

import dev.abstracts.contract.AccessKey;
import dev.abstracts.contract.AccessKeys;
import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.FeedPattern;
import dev.abstracts.local.Failure;
import dev.abstracts.local.key.NewKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code key}: API keys for those who call ingest-service. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(new | check)",
        description = "Make API keys, and check the file of keys that the services read.")
final class KeyCommand {

    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "A new key, and its line for the file of keys. The key is shown this once and kept nowhere.")
    int make(
            @Parameters(paramLabel = "NAME", description = "of the key, for logs: letters, digits, and . _ -")
                    String name,
            @Option(
                            names = "--scopes",
                            paramLabel = "SCOPE",
                            split = ",",
                            required = true,
                            description = "some of read, push, alerts, admin")
                    List<String> scopes,
            @Option(
                            names = "--feeds",
                            paramLabel = "FEED",
                            split = ",",
                            description = "those that it is for; * stands for any characters (default: all)")
                    @Nullable
                    List<String> feeds,
            @Option(
                            names = "--expires",
                            paramLabel = "WHEN",
                            description =
                                    "90d or 12h from now, or a time such as 2027-01-01T00:00:00Z (default: never)")
                    @Nullable
                    String expires) {
        NewKey key = NewKey.of(name, scopes, feeds == null ? List.of() : feeds, expires, Instant.now());
        System.err.println(
                "the key, shown this once; who has it sends Authorization: Bearer and it, or sets ABSTRACTS_KEY:");
        System.out.println(key.secret());
        System.err.println("its line for \"keys\" in the file that abstracts.access.keys-file names:");
        System.out.println(key.line());
        return 0;
    }

    @Command(name = "check", mixinStandardHelpOptions = true, description = "Read a file of keys as the services do.")
    int check(@Parameters(paramLabel = "FILE") Path file) {
        Instant now = Instant.now();
        for (AccessKey key : read(file).keys()) {
            System.out.printf(
                    "%-20s %-16s %-24s %s%n",
                    key.name(),
                    key.scopes().stream().sorted().map(AccessScope::code).collect(Collectors.joining(",")),
                    key.feeds().stream().map(FeedPattern::value).collect(Collectors.joining(",")),
                    key.expires() == null ? "" : (key.isExpired(now) ? "expired " : "until ") + key.expires());
        }
        return 0;
    }

    private static AccessKeys read(Path file) {
        try {
            return AccessKeys.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Failure("%s cannot be read: %s".formatted(file, e), e);
        } catch (IllegalArgumentException e) {
            throw new Failure("%s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
