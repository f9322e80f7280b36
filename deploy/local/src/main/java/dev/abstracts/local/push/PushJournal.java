package dev.abstracts.local.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.FeedName;
import dev.abstracts.local.Failure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which documents have been taken, so that a push of many that was cut off can go on where it was. A line for each: a digest
 * of what was pushed where and how, and the id of its delivery. A file that has changed since is another document; what came
 * by standard input is never the same again.
 */
public final class PushJournal {

    private final Path file;
    private final URI ingest;
    private final FeedName feed;
    private final String settings;
    private @Nullable Map<String, String> deliveries;

    /** @param settings whatever else the service is told about the documents */
    public PushJournal(Path file, URI ingest, FeedName feed, String settings) {
        this.file = file;
        this.ingest = ingest;
        this.feed = feed;
        this.settings = settings;
    }

    /** The id of the delivery that a document was taken as, if it was. */
    public Optional<String> delivery(Document document) {
        if (deliveries == null) {
            deliveries = read();
        }
        return Optional.ofNullable(deliveries.get(key(document)));
    }

    public void add(Document document, String delivery) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file, key(document) + " " + delivery + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new Failure("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }

    private Map<String, String> read() {
        Map<String, String> read = new HashMap<>();
        if (!Files.exists(file)) {
            return read;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                int space = line.indexOf(' ');
                if (space > 0) {
                    read.put(line.substring(0, space), line.substring(space + 1));
                }
            }
            return read;
        } catch (IOException e) {
            throw new Failure("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private String key(Document document) {
        try {
            Path path = document.file().toRealPath();
            String what = String.join(
                    "\n",
                    ingest.toString(),
                    feed.value(),
                    settings,
                    path.toString(),
                    Long.toString(document.length()),
                    Files.getLastModifiedTime(path).toInstant().toString());
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new Failure("%s cannot be read: %s".formatted(document.file(), e.getMessage()), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
