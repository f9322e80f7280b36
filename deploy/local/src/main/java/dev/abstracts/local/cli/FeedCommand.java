package dev.abstracts.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.local.Failure;
import dev.abstracts.local.feed.FeedLines;
import dev.abstracts.local.feed.PollWatch;
import dev.abstracts.local.feed.ServiceClient;
import dev.abstracts.local.key.CallerKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code feed}: how feeds are read, and which are polled. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | show | set | pause | resume | run | withdraw)",
        description = "Show and change the settings of feeds, and poll them.")
final class FeedCommand {

    @Command(name = "list", mixinStandardHelpOptions = true, description = "All feeds that have settings.")
    int list(
            @Mixin IngestChoice choice,
            @Option(names = "--json", description = "print the service's answer") boolean json) {
        try (ServiceClient ingest = choice.client()) {
            JsonNode feeds = ingest.get("/v1/feeds");
            if (json) {
                print(feeds);
            } else {
                FeedLines.of(feeds).forEach(System.out::println);
            }
            return 0;
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "The settings of one feed, and how its polls went.")
    int show(@Mixin IngestChoice choice, @Parameters(paramLabel = "FEED") String feed) {
        try (ServiceClient ingest = choice.client()) {
            print(ingest.get(path(feed)));
            return 0;
        }
    }

    @Command(
            name = "set",
            mixinStandardHelpOptions = true,
            description = "Change settings of a feed; what is not named stays as it is.")
    int set(
            @Mixin IngestChoice choice,
            @Parameters(paramLabel = "FEED") String feed,
            @Option(names = "--file", paramLabel = "FILE", description = "replace all settings by this JSON") @Nullable
                    Path file,
            @Option(names = "--title", paramLabel = "TEXT") @Nullable String title,
            @Option(names = "--homepage", paramLabel = "URL") @Nullable String homepage,
            @Option(names = "--owner", paramLabel = "TEXT") @Nullable String owner,
            @Option(names = "--format", paramLabel = "FORMAT", description = "of its documents") @Nullable
                    String format,
            @Option(
                            names = "--map",
                            paramLabel = "FIELD=POINTER",
                            description = "for jsonl, where a field is: abstract=/content/text")
                    @Nullable
                    Map<String, String> mapping,
            @Option(
                            names = "--poll",
                            paramLabel = "URL",
                            description = "poll it there; a directory begins with a slash")
                    @Nullable
                    String poll,
            @Option(names = "--protocol", paramLabel = "P", description = "oai-pmh, http or directory") @Nullable
                    String protocol,
            @Option(names = "--every", paramLabel = "SECONDS") @Nullable Long every,
            @Option(names = "--set", paramLabel = "SET", description = "of an OAI-PMH repository") @Nullable String set,
            @Option(
                            names = "--prefix",
                            paramLabel = "PREFIX",
                            description = "the records' format in an OAI-PMH repository")
                    @Nullable
                    String prefix,
            @Option(names = "--from", paramLabel = "DAY", description = "harvest no older changes") @Nullable
                    String from) {
        try (ServiceClient ingest = choice.client()) {
            ObjectNode settings = file == null ? settings(ingest, feed) : read(file);
            Map<String, @Nullable String> texts = new LinkedHashMap<>();
            texts.put("title", title);
            texts.put("homepage", homepage);
            texts.put("owner", owner);
            texts.put("format", format);
            put(settings, texts);
            if (mapping != null) {
                mapping.forEach(settings.withObject("/mapping")::put);
            }
            if (poll != null || protocol != null || every != null || set != null || prefix != null || from != null) {
                ObjectNode polled = settings.withObject("/poll");
                Map<String, @Nullable String> pollTexts = new LinkedHashMap<>();
                pollTexts.put("url", poll);
                pollTexts.put("protocol", protocol != null || polled.has("protocol") ? protocol : guessed(poll));
                pollTexts.put("set", set);
                pollTexts.put("metadataPrefix", prefix);
                pollTexts.put("from", from);
                put(polled, pollTexts);
                if (every != null) {
                    polled.put("everySeconds", every);
                }
            }
            print(ingest.put(path(feed), settings));
            return 0;
        }
    }

    @Command(name = "pause", mixinStandardHelpOptions = true, description = "Poll a feed no longer.")
    int pause(@Mixin IngestChoice choice, @Parameters(paramLabel = "FEED") String feed) {
        return setPaused(choice, feed, true);
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, description = "Poll a feed again that is paused.")
    int resume(@Mixin IngestChoice choice, @Parameters(paramLabel = "FEED") String feed) {
        return setPaused(choice, feed, false);
    }

    @Command(name = "run", mixinStandardHelpOptions = true, description = "Poll a feed at once.")
    int run(
            @Mixin IngestChoice choice,
            @Parameters(paramLabel = "FEED") String feed,
            @Option(names = "--wait", description = "show how it goes until it has ended") boolean wait) {
        try (ServiceClient ingest = choice.client()) {
            JsonNode asked = ingest.post(path(feed) + "/poll");
            if (!wait) {
                System.out.printf("asked for; ./abstracts feed show %s tells how it went%n", feed);
                return 0;
            }
            PollWatch.Progress brought = new PollWatch(ingest, path(feed))
                    .await(
                            Instant.parse(asked.at("/poll/requestedAt").asText()),
                            now -> System.err.printf("  %,d documents, %,d records%n", now.documents(), now.records()));
            System.out.printf("polled %s: %,d documents, %,d records%n", feed, brought.documents(), brought.records());
            return 0;
        }
    }

    @Command(
            name = "withdraw",
            mixinStandardHelpOptions = true,
            description = "Take back what a feed has said: all of it and its settings, or of one source.")
    int withdraw(
            @Mixin IngestChoice choice,
            @Parameters(paramLabel = "FEED") String feed,
            @Option(names = "--source", paramLabel = "ID", description = "only this one, by its own id") @Nullable
                    String source,
            @Option(names = "--yes", description = "do not ask") boolean yes) {
        String what =
                source == null ? "feed %s, all of it".formatted(feed) : "source %s of feed %s".formatted(source, feed);
        if (!yes) {
            throw new Failure("this withdraws %s: say --yes if that is what you want".formatted(what));
        }
        try (ServiceClient ingest = choice.client()) {
            String path = source == null ? path(feed) : path(feed) + "/sources/" + ServiceClient.encoded(source);
            System.out.printf(
                    "withdrew %s by delivery %s%n",
                    what, ingest.delete(path).path("id").asText());
            return 0;
        }
    }

    private static int setPaused(IngestChoice choice, String feed, boolean paused) {
        try (ServiceClient ingest = choice.client()) {
            ObjectNode settings = (ObjectNode) ingest.get(path(feed));
            if (!settings.has("poll")) {
                throw new Failure("feed %s is not polled".formatted(feed));
            }
            settings.withObject("/poll").put("paused", paused);
            ingest.put(path(feed), settings);
            System.out.printf("feed %s is %s%n", feed, paused ? "paused" : "polled again");
            return 0;
        }
    }

    private static ObjectNode settings(ServiceClient ingest, String feed) {
        return ingest.find(path(feed)) instanceof ObjectNode known
                ? known
                : MessageJson.mapper().createObjectNode();
    }

    private static ObjectNode read(Path file) {
        try {
            if (MessageJson.mapper().readTree(Files.readAllBytes(file)) instanceof ObjectNode settings) {
                return settings;
            }
            throw new Failure("%s holds no JSON object".formatted(file));
        } catch (IOException e) {
            throw new Failure("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void put(ObjectNode node, Map<String, @Nullable String> texts) {
        texts.forEach((name, text) -> {
            if (text != null) {
                node.put(name, text);
            }
        });
    }

    private static String guessed(@Nullable String poll) {
        return poll != null && poll.startsWith("/") ? "directory" : "http";
    }

    private static String path(String feed) {
        return "/v1/feeds/" + ServiceClient.encoded(feed);
    }

    private static void print(JsonNode json) {
        System.out.println(json.toPrettyString());
    }

    /** Which ingest-service a command asks. */
    static final class IngestChoice {

        @Mixin
        private StackChoice choice = new StackChoice();

        @Option(
                names = "--url",
                paramLabel = "URL",
                description = "of ingest-service (default: that of the stack on this machine)")
        private @Nullable URI url;

        ServiceClient client() {
            return new ServiceClient(
                    url == null ? choice.stack().url("ingest-service") : url, CallerKey.ofEnvironment());
        }
    }
}
