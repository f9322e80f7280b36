package dev.abstracts.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.local.Failure;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Everything that a stack keeps between commands: {@code ports.properties} and a folder for each part with its data,
 * settings, log and pid file.
 */
public record StateFolder(Path path) {

    public StateFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** All that belongs to a part. */
    Path folder(Part part) {
        return path.resolve(part.title());
    }

    /** The ports of the last {@code up}. */
    public Optional<Ports> ports() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(portsFile(), UTF_8)) {
            properties.load(reader);
            return Optional.of(Ports.of(properties));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read: %s".formatted(portsFile(), e.getMessage()), e);
        }
    }

    void remember(Ports ports) {
        try (Writer writer = Files.newBufferedWriter(portsFile(), UTF_8)) {
            ports.toProperties().store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written: %s".formatted(portsFile(), e.getMessage()), e);
        }
    }

    /** Which generations of the enrichment there are. */
    public EnrichmentState enrichment() {
        return EnrichmentState.read(enrichmentFile());
    }

    public void remember(EnrichmentState enrichment) {
        enrichment.write(enrichmentFile());
    }

    /** Where the enrich-service of the generation that is tried lives. */
    StateFolder ofTried(int generation) {
        return new StateFolder(path.resolve("enrichment-" + generation));
    }

    /** Deletes what the tried generation has left on this disk. */
    public void forgetTried(EnrichmentState state) {
        deleteTree(ofTried(state.tried()).path());
        remember(state.dropTried());
    }

    /** Where enrich-service is run from as it was built for a generation that does not serve any more, or does again. */
    Path keptBuild(int generation) {
        return folder(Part.ENRICH).resolve("app-" + generation);
    }

    /** Keeps enrich-service as it was built for the generation that serves now, to go back to it. */
    public void keepBuild(int generation) {
        Path kept = keptBuild(generation);
        Path app = folder(Part.ENRICH).resolve("app");
        if (Files.exists(kept) || !Files.exists(app)) {
            return;
        }
        try {
            Files.move(app, kept);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be kept: %s".formatted(app, e.getMessage()), e);
        }
    }

    /** Held while processes are started or stopped, so that two commands do not both do it. */
    Lock lock() {
        try {
            Files.createDirectories(path);
            for (Part part : Part.values()) {
                Files.createDirectories(folder(part));
            }
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new Lock(channel);
        } catch (IOException e) {
            throw new Failure(
                    "the state folder %s cannot be used (%s): choose another with --state".formatted(path, e), e);
        }
    }

    /** A file's lock goes with its channel. */
    record Lock(FileChannel channel) implements AutoCloseable {

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Deletes all that belongs to the parts; the ports and the lock stay. */
    void wipe() {
        List.of(Part.values()).forEach(part -> deleteTree(folder(part)));
        int tried = enrichment().tried();
        if (tried > 0) {
            deleteTree(ofTried(tried).path());
        }
        try {
            Files.deleteIfExists(enrichmentFile());
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be deleted: %s".formatted(enrichmentFile(), e.getMessage()), e);
        }
    }

    static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be deleted: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private Path enrichmentFile() {
        return path.resolve("enrichment.properties");
    }

    private Path portsFile() {
        return path.resolve("ports.properties");
    }
}
