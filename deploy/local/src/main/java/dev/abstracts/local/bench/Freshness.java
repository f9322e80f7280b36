package dev.abstracts.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.FeedName;
import dev.abstracts.local.Failure;
import dev.abstracts.local.push.DeliverySender;
import dev.abstracts.local.push.Document;
import dev.abstracts.local.push.PushListener;
import dev.abstracts.local.search.SearchClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How long one record that is pushed alone takes until a search finds it. */
final class Freshness {

    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DeliverySender sender;
    private final SearchClient search;
    private final Path folder;

    Freshness(DeliverySender sender, SearchClient search, Path folder) {
        this.sender = sender;
        this.search = search;
        this.folder = folder;
    }

    /** From the first byte sent to the first answer that has the paper. */
    Duration of(FeedName feed, String line, String paperId) {
        Document document = document(line);
        Instant began = Instant.now();
        sender.send(feed, document, "arxiv-jsonl", null, PushListener.SILENT);
        while (!isFound(paperId)) {
            if (Duration.between(began, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new Failure("%s could not be found within %d s: see ./abstracts logs"
                        .formatted(paperId, PATIENCE.toSeconds()));
            }
            pause();
        }
        return Duration.between(began, Instant.now());
    }

    private boolean isFound(String paperId) {
        return search.papers(Map.of("id", paperId, "size", "1")).path("total").asLong() == 1;
    }

    private Document document(String line) {
        try {
            return Document.of("one record", Files.writeString(folder.resolve("one.jsonl"), line + "\n", UTF_8));
        } catch (IOException e) {
            throw new Failure("%s cannot be written: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while a record was on its way", e);
        }
    }
}
