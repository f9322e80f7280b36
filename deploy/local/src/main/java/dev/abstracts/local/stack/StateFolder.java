package dev.abstracts.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
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
 * Everything that a stack keeps between commands: {@code run/} pid files, {@code logs/}, {@code ports.properties} and
 * one folder of data for Kafka, Elasticsearch and enrich-service each.
 */
public record StateFolder(Path path) {

    public StateFolder {
        path = path.toAbsolutePath().normalize();
    }

    PidFile pid(Part part) {
        return new PidFile(path.resolve("run").resolve(part.title() + ".pid"));
    }

    public Path log(Part part) {
        return path.resolve("logs").resolve(part.title() + ".log");
    }

    Path data(Part part) {
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

    void create() {
        try {
            for (Path folder : List.of(path, path.resolve("run"), path.resolve("logs"))) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new StackException(
                    "the state folder %s cannot be made (%s): choose another with --state".formatted(path, e), e);
        }
    }

    /** Held while processes are started or stopped, so that two commands do not both do it. */
    AutoCloseable lock() {
        create();
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.lock();
            return () -> {
                lock.release();
                channel.close();
            };
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be locked: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** Deletes every part's data and logs; the pid files, the ports and the lock stay. */
    void wipe() {
        for (Part part : Part.values()) {
            deleteTree(data(part));
            deleteTree(log(part));
        }
    }

    private static void deleteTree(Path folder) {
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

    private Path portsFile() {
        return path.resolve("ports.properties");
    }
}
