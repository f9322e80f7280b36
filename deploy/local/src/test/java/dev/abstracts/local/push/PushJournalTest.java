package dev.abstracts.local.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.FeedName;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushJournalTest {

    private static final URI HERE = URI.create("http://127.0.0.1:8081");
    private static final FeedName MOSS = FeedName.of("moss");

    @TempDir
    Path folder;

    @Test
    void aDocumentIsKnownAgainUntilItChanges() throws IOException {
        Path file = Files.writeString(folder.resolve("one.txt"), "first");
        Document document = Document.of("one", file);
        assertThat(journal(HERE, MOSS).delivery(document)).isEmpty();
        journal(HERE, MOSS).add(document, "01J");

        assertThat(journal(HERE, MOSS).delivery(Document.of("by another name", file)))
                .contains("01J");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));
        assertThat(journal(HERE, MOSS).delivery(document)).isEmpty();
    }

    @Test
    void whatWasTakenElsewhereOrForAnotherFeedIsNotTaken() throws IOException {
        Document document = Document.of("one", Files.writeString(folder.resolve("one.txt"), "first"));
        journal(HERE, MOSS).add(document, "01J");

        assertThat(journal(URI.create("http://127.0.0.1:9999"), MOSS).delivery(document))
                .isEmpty();
        assertThat(journal(HERE, FeedName.of("fern")).delivery(document)).isEmpty();
    }

    @Test
    void aLineThatWasCutOffCostsOnlyItself() throws IOException {
        Document document = Document.of("one", Files.writeString(folder.resolve("one.txt"), "first"));
        journal(HERE, MOSS).add(document, "01J");
        Files.writeString(folder.resolve("pushes"), "0a1b2c", StandardOpenOption.APPEND);

        assertThat(journal(HERE, MOSS).delivery(document)).contains("01J");
    }

    private PushJournal journal(URI ingest, FeedName feed) {
        return new PushJournal(folder.resolve("pushes"), ingest, feed, "");
    }
}
