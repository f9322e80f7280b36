package dev.abstracts.local.cli;

import dev.abstracts.contract.FeedName;
import dev.abstracts.local.Failure;
import dev.abstracts.local.push.DeliverySender;
import dev.abstracts.local.push.DeliveryStatus;
import dev.abstracts.local.push.DeliveryWatch;
import dev.abstracts.local.push.Document;
import dev.abstracts.local.push.ProgressLine;
import dev.abstracts.local.push.PushJournal;
import dev.abstracts.local.push.Receipt;
import dev.abstracts.local.push.ReceiptText;
import dev.abstracts.local.push.Refused;
import dev.abstracts.local.push.RetryPolicy;
import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.Stack;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code push}: sends documents to a feed and prints their receipts. */
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        description =
                "Send documents to a feed: files (also .gz), folders with all files in them, or - for standard input.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every document was taken", "1:one was not, or with --strict a record was rejected"})
final class PushCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(100);

    @Mixin
    private StackChoice choice = new StackChoice();

    @Parameters(index = "0", paramLabel = "FEED", description = "the feed's name: 1 to 63 of a-z 0-9 -")
    private String feed = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE|DIR|-", description = "what to send, in this order")
    private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "F", description = "of the documents (default: recognised by the service)")
    private @Nullable String format;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the day on which dates without a year are read (default: today)")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--resume",
            description = "leave out the files that an earlier push to this feed has had taken, unless they changed")
    private boolean resume;

    @Option(names = "--strict", description = "fail when any record is rejected")
    private boolean strict;

    @Option(names = "--wait", description = "wait until every record can be searched or is rejected")
    private boolean wait;

    @Option(
            names = "--wait-for",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "how long to wait without any progress (default: ${DEFAULT-VALUE})")
    private int waitFor;

    @Option(
            names = "--retry-for",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "how long to send again when the service is away (default: ${DEFAULT-VALUE})")
    private int retryFor;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "of ingest-service (default: that of the stack on this machine)")
    private @Nullable URI url;

    private Receipt.Records total = Receipt.Records.NONE;
    private long rejectedLater;
    private int refused;
    private int takenBefore;

    @Override
    public Integer call() {
        if (!FeedName.isValid(feed)) {
            throw new Failure(
                    "a feed's name is 1 to 63 of a-z 0-9 - and begins with no hyphen, not \"%s\"".formatted(feed));
        }
        URI ingest = url == null ? local() : url;
        List<Document> documents = Document.named(files, System.in);
        Instant began = Instant.now();
        try (DeliverySender sender = new DeliverySender(ingest, RetryPolicy.patient(Duration.ofSeconds(retryFor)));
                DeliveryWatch watch = new DeliveryWatch(POLL, Duration.ofSeconds(waitFor))) {
            PushJournal journal = journal(ingest);
            documents.forEach(document -> push(document, sender, watch, journal));
        } catch (Failure e) {
            throw documents.size() == 1
                    ? e
                    : new Failure(e.getMessage() + "; the same command with --resume goes on from there", e);
        }
        if (documents.size() != 1) {
            System.out.printf(
                    "%d documents: %s%s%s in %s%n",
                    documents.size() - refused - takenBefore,
                    ReceiptText.counts(total),
                    refused == 0 ? "" : ", %d documents refused".formatted(refused),
                    takenBefore == 0 ? "" : ", %d taken before".formatted(takenBefore),
                    ReceiptText.seconds(Duration.between(began, Instant.now())));
        }
        long rejected = total.rejected() + rejectedLater;
        if (strict && rejected > 0) {
            throw new Failure("%d records were rejected, and --strict wants none".formatted(rejected));
        }
        return refused == 0 ? 0 : 1;
    }

    private PushJournal journal(URI ingest) {
        Path file = choice.options().state().path().resolve("pushes");
        return new PushJournal(file, ingest, FeedName.of(feed), format + " " + asOf);
    }

    private void push(Document document, DeliverySender sender, DeliveryWatch watch, PushJournal journal) {
        Optional<String> before = resume ? journal.delivery(document) : Optional.empty();
        if (before.isPresent()) {
            System.out.printf("%s: taken before, as delivery %s%n", document.name(), before.get());
            takenBefore++;
            return;
        }
        ProgressLine progress = new ProgressLine(System.err, Terminal.isColourful(), document, total.published());
        Instant began = Instant.now();
        Receipt receipt;
        try {
            receipt = sender.send(FeedName.of(feed), document, format, asOf, progress);
        } catch (Refused e) {
            progress.clear();
            System.err.println("abstracts: " + e.getMessage());
            refused++;
            return;
        }
        journal.add(document, receipt.id());
        progress.clear();
        ReceiptText.of(document.name(), receipt, Duration.between(began, Instant.now()))
                .forEach(System.out::println);
        total = total.plus(receipt.records());
        if (wait) {
            settle(receipt, watch, progress, began);
        }
    }

    private void settle(Receipt receipt, DeliveryWatch watch, ProgressLine progress, Instant began) {
        if (receipt.status() == null) {
            throw new Failure("the receipt does not say where delivery %s can be followed".formatted(receipt.id()));
        }
        DeliveryStatus settled = watch.awaitSettled(
                receipt.status(),
                now -> progress.note("%s, %,d of %,d records searchable"
                        .formatted(
                                now.state(),
                                now.records().indexed(),
                                now.records().published())));
        progress.clear();
        rejectedLater += settled.records().rejected();
        System.out.printf(
                "  settled after %s: %,d records searchable, %,d rejected on the way%n",
                ReceiptText.seconds(Duration.between(began, Instant.now())),
                settled.records().indexed(),
                settled.records().rejected());
    }

    private URI local() {
        Stack stack = choice.stack();
        if (Arrays.stream(Part.values()).allMatch(part -> stack.process(part).isEmpty())) {
            throw new Failure("no stack runs here: start it with ./abstracts up --detach, or name another with --url");
        }
        return stack.url("ingest-service");
    }
}
