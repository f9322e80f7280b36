package dev.abstracts.local.bench;

import dev.abstracts.contract.FeedName;
import dev.abstracts.local.Failure;
import dev.abstracts.local.push.DeliverySender;
import dev.abstracts.local.push.DeliveryStatus;
import dev.abstracts.local.push.DeliveryWatch;
import dev.abstracts.local.push.Document;
import dev.abstracts.local.push.PushListener;
import dev.abstracts.local.push.Receipt;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Pushes copies of a corpus and waits until all of their records are searchable.
 *
 * @param folder for the documents that are pushed
 */
record CorpusPush(ShiftedCorpus corpus, Path folder, DeliverySender sender, DeliveryWatch watch) {

    /** @param pushed, settled since the first byte was sent */
    record Run(long records, Duration pushed, Duration settled) {}

    /**
     * @param month of the records' ids, see {@link ShiftedCorpus#copyTo}
     * @param limit of records
     * @throws Failure also when a record did not get into the index
     */
    Run push(FeedName feed, String month, long limit) {
        Path file = folder.resolve(feed + ".jsonl.gz");
        long records = corpus.copyTo(file, month, limit);
        Document document = Document.of(file.getFileName().toString(), file);
        Instant began = Instant.now();
        Receipt receipt = sender.send(feed, document, "arxiv-jsonl", null, PushListener.SILENT);
        Duration pushed = Duration.between(began, Instant.now());
        if (receipt.status() == null) {
            throw new Failure("the receipt does not say where delivery %s can be followed".formatted(receipt.id()));
        }
        DeliveryStatus status = watch.awaitSettled(receipt.status(), now -> {});
        Duration settled = Duration.between(began, Instant.now());
        if (status.records().indexed() != records) {
            throw new Failure("of %d records %d were indexed: %s"
                    .formatted(records, status.records().indexed(), status));
        }
        return new Run(records, pushed, settled);
    }
}
