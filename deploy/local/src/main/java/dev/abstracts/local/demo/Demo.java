package dev.abstracts.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.local.Failure;
import dev.abstracts.local.push.DeliverySender;
import dev.abstracts.local.push.DeliveryWatch;
import dev.abstracts.local.push.Document;
import dev.abstracts.local.push.PushListener;
import dev.abstracts.local.push.Receipt;
import dev.abstracts.local.push.ReceiptText;
import dev.abstracts.local.push.RetryPolicy;
import dev.abstracts.local.search.PaperLines;
import dev.abstracts.local.search.SearchClient;
import dev.abstracts.local.stack.Stack;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The tour of a stack that runs: pushes the samples, waits until they are settled, shows and searches the papers. */
public final class Demo {

    /** Each finds something with a highlight among the samples. */
    private static final List<String> QUERIES =
            List.of("frost forecast", "\"graph neural networks\" OR ti:graph", "has:code AND (microphone OR taps)");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Stack stack;
    private final PrintStream out;
    private final PaperLines lines;

    public Demo(Stack stack, PrintStream out, PaperLines lines) {
        this.stack = stack;
        this.out = out;
        this.lines = lines;
    }

    public void run() {
        push();
        try (SearchClient search = new SearchClient(stack.url("search-service"))) {
            showParsed(search);
            QUERIES.forEach(query -> show(query, search));
        }
    }

    private void push() {
        title("Pushing one document per format to " + stack.url("ingest-service"));
        try (Samples samples = new Samples();
                DeliverySender sender =
                        new DeliverySender(stack.url("ingest-service"), RetryPolicy.patient(Duration.ofSeconds(30)));
                DeliveryWatch watch = new DeliveryWatch(Duration.ofMillis(100), PATIENCE)) {
            Instant began = Instant.now();
            List<Receipt> receipts = SampleFeed.ALL.stream()
                    .map(sample -> push(sample, samples.folder(), sender))
                    .toList();
            receipts.forEach(receipt -> settle(receipt, watch));
            out.printf(
                    "  all of it searchable after %s%n", ReceiptText.seconds(Duration.between(began, Instant.now())));
        }
    }

    private Receipt push(SampleFeed sample, Path folder, DeliverySender sender) {
        Document document = sample.document(folder);
        Receipt receipt = sender.send(sample.feed(), document, null, null, PushListener.SILENT);
        out.printf(
                "  %-20s %s, recognised as %s: %s%n",
                document.name(), ReceiptText.counts(receipt.records()), receipt.format(), sample.shows());
        return receipt;
    }

    private static void settle(Receipt receipt, DeliveryWatch watch) {
        if (receipt.status() == null) {
            throw new Failure("the receipt does not say where delivery %s can be followed".formatted(receipt.id()));
        }
        watch.awaitSettled(receipt.status(), status -> {});
    }

    private void showParsed(SearchClient search) {
        title("What was understood");
        String feeds = "feed:("
                + String.join(
                        " OR ",
                        SampleFeed.ALL.stream()
                                .map(sample -> sample.feed().value())
                                .toList()) + ")";
        JsonNode answer = search.papers(Map.of("q", feeds, "size", "100", "sort", "oldest"));
        ParsedTable.of(answer.path("papers")).forEach(out::println);
        out.printf(
                "  %d papers: the one that three feeds speak of is one paper with three sightings%n",
                answer.path("total").asInt());
    }

    private void show(String query, SearchClient search) {
        title("Searching for " + query);
        JsonNode answer = search.papers(Map.of("q", query, "size", "2", "highlight", "true"));
        lines.of(answer).forEach(line -> out.println(line.isEmpty() ? line : "  " + line));
    }

    private void title(String text) {
        out.printf("%n%s%n", lines.strong().apply(text));
    }

    /** A folder for the samples, gone at the end. */
    private record Samples(Path folder) implements AutoCloseable {

        Samples() {
            this(create());
        }

        private static Path create() {
            try {
                return Files.createTempDirectory("abstracts-samples");
            } catch (IOException e) {
                throw new Failure("no temporary folder can be made: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            try {
                for (SampleFeed sample : SampleFeed.ALL) {
                    Files.deleteIfExists(folder.resolve(sample.file()));
                }
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                throw new Failure("%s cannot be deleted: %s".formatted(folder, e.getMessage()), e);
            }
        }
    }
}
