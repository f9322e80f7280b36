package dev.abstracts.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.local.Failure;
import dev.abstracts.local.feed.ServiceClient;
import dev.abstracts.local.key.CallerKey;
import dev.abstracts.local.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rejected}: the records that could not be taken, and sending them again after a fix. */
@Command(
        name = "rejected",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | show | retry)",
        description = "Show rejected records, and put them through ingest-service again.")
final class RejectedCommand {

    private static final int PAGE = 200;

    /** Which of them. */
    static final class Which {

        @Mixin
        private StackChoice choice = new StackChoice();

        @Option(names = "--feed", paramLabel = "FEED")
        private @Nullable String feed;

        @Option(names = "--code", paramLabel = "CODE", description = "such as malformed-record")
        private @Nullable String code;

        @Option(names = "--delivery", paramLabel = "ID")
        private @Nullable String delivery;

        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "1000",
                description = "at most so many, the newest first (default: ${DEFAULT-VALUE})")
        private int limit;

        ServiceClient client(String service) {
            Stack stack = choice.stack();
            return new ServiceClient(
                    stack.url(service), service.equals("ingest-service") ? CallerKey.ofEnvironment() : CallerKey.NONE);
        }

        /** Page after page. */
        List<JsonNode> records(ServiceClient search) {
            List<JsonNode> records = new ArrayList<>();
            String cursor = null;
            do {
                StringBuilder query = new StringBuilder("/v1/rejected?size=" + Math.min(PAGE, limit));
                add(query, "feed", feed);
                add(query, "code", code);
                add(query, "delivery", delivery);
                add(query, "cursor", cursor);
                JsonNode page = search.get(query.toString());
                page.path("rejected").forEach(records::add);
                cursor = page.path("next").asText(null);
            } while (cursor != null && records.size() < limit);
            return records.size() > limit ? records.subList(0, limit) : records;
        }

        private static void add(StringBuilder query, String name, @Nullable String value) {
            if (value != null) {
                query.append('&').append(name).append('=').append(ServiceClient.encoded(value));
            }
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "A line for each, the newest first.")
    int list(@Mixin Which which) {
        try (ServiceClient search = which.client("search-service")) {
            for (JsonNode record : which.records(search)) {
                System.out.printf(
                        "%s  %-20s %-9s %-20s line %-6s %s%n",
                        record.path("recordId").asText().substring(0, 12),
                        record.path("feed").asText(),
                        record.path("stage").asText(),
                        record.path("code").asText(),
                        record.path("line").asText("-"),
                        record.path("detail").asText());
            }
            return 0;
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "All of one, its text too.")
    int show(
            @Mixin Which which,
            @Parameters(paramLabel = "RECORD", description = "the beginning of its id, as list prints it") String id) {
        try (ServiceClient search = which.client("search-service")) {
            List<JsonNode> found = which.records(search).stream()
                    .filter(record -> record.path("recordId").asText().startsWith(id))
                    .toList();
            if (found.isEmpty()) {
                throw new Failure("none of the newest rejected records has an id that begins with %s".formatted(id));
            }
            found.forEach(record -> System.out.println(record.toPrettyString()));
            return 0;
        }
    }

    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description = "Put them through ingest-service again: what was mended meanwhile now passes.")
    int retry(@Mixin Which which) {
        int sent = 0;
        int again = 0;
        int cut = 0;
        try (ServiceClient search = which.client("search-service");
                ServiceClient ingest = which.client("ingest-service")) {
            for (JsonNode record : which.records(search)) {
                String text = record.path("text").asText();
                if (text.getBytes(UTF_8).length < record.path("length").asLong()) {
                    cut++;
                    continue;
                }
                sent++;
                again += retried(ingest, record, text) ? 0 : 1;
            }
        }
        System.out.printf(
                "%d sent again, %d of them rejected again by ingest-service; %d were too large to be kept whole%n",
                sent, again, cut);
        return 0;
    }

    /** Whether ingest-service took it; what enrich-service makes of it shows in the index. */
    private static boolean retried(ServiceClient ingest, JsonNode record, String text) {
        String path = "/v1/feeds/%s/deliveries"
                .formatted(ServiceClient.encoded(record.path("feed").asText()));
        try {
            JsonNode receipt = ingest.post(
                    record.has("format")
                            ? path + "?format="
                                    + ServiceClient.encoded(
                                            record.path("format").asText())
                            : path,
                    text);
            return receipt.at("/records/rejected").asInt() == 0;
        } catch (Failure e) {
            System.err.println("abstracts: " + e.getMessage());
            return false;
        }
    }
}
