package dev.abstracts.ingest.harvest;

import dev.abstracts.contract.Feed;
import dev.abstracts.contract.HarvestCursor;
import dev.abstracts.ingest.delivery.PolledDocuments;
import dev.abstracts.ingest.publish.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a directory in the order in which they came; each is taken once, and again when it is written again. A file
 * that was written to a moment ago may not be whole yet and waits; hidden files are left out, so a file can be written under
 * such a name and then moved.
 */
final class DirectoryPoll implements Poll {

    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final Comparator<File> ORDER =
            Comparator.comparing(File::time).thenComparing(File::name);

    /** @param time when it was last written to or moved here, whichever is later */
    private record File(Path path, String name, Instant time) {}

    private final List<Path> allowed;
    private final PolledDocuments documents;

    DirectoryPoll(List<Path> allowed, PolledDocuments documents) {
        this.allowed = allowed;
        this.documents = documents;
    }

    @Override
    public String target(Feed feed, Feed.Poll settings) {
        return "directory " + settings.url();
    }

    @Override
    public HarvestCursor run(Feed feed, Feed.Poll settings, HarvestCursor cursor, Progress progress, Stop stop)
            throws HarvestException, InterruptedException, UnavailableException {
        HarvestCursor now = cursor;
        for (File file : files(directory(settings.url()))) {
            if (isTaken(file, now)) {
                continue;
            }
            stop.check();
            String encoding = file.name().endsWith(".gz") ? "gzip" : null;
            HarvestCursor before = now;
            now = documents
                    .take(feed, null, null, encoding, file.path())
                    .map(taken -> before.brought(taken.delivery(), taken.records()))
                    .orElse(before)
                    .fileTaken(file.name(), file.time());
            progress.save(now);
        }
        return now;
    }

    private static boolean isTaken(File file, HarvestCursor cursor) {
        return cursor.file() != null
                && cursor.fileTime() != null
                && ORDER.compare(file, new File(file.path(), cursor.file(), cursor.fileTime())) <= 0;
    }

    private Path directory(String name) throws HarvestException {
        try {
            Path directory = Path.of(name).toRealPath();
            for (Path root : allowed) {
                if (Files.isDirectory(root) && directory.startsWith(root.toRealPath())) {
                    return directory;
                }
            }
        } catch (IOException e) {
            throw new HarvestException("the directory %s cannot be read".formatted(name), e);
        }
        throw new HarvestException(
                "the directory %s is in none of abstracts.ingest.harvest.directories: add it there".formatted(name));
    }

    /** A file that is moved here keeps the time at which it was written, which may be before the last poll. */
    private static Instant arrived(Path path) throws IOException {
        Instant written = Files.getLastModifiedTime(path).toInstant();
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return written;
        }
        Instant changed = ((FileTime) Files.getAttribute(path, "unix:ctime")).toInstant();
        return changed.isAfter(written) ? changed : written;
    }

    private static List<File> files(Path directory) throws HarvestException {
        Instant quiet = Instant.now().minus(QUIET);
        List<File> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                String name = path.getFileName().toString();
                if (!name.startsWith(".") && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    Instant time = arrived(path);
                    if (time.isBefore(quiet)) {
                        files.add(new File(path, name, time));
                    }
                }
            }
        } catch (IOException e) {
            throw new HarvestException("the directory %s cannot be read: %s".formatted(directory, e.getMessage()), e);
        }
        files.sort(ORDER);
        return files;
    }
}
