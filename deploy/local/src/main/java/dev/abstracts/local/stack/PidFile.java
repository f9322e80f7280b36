package dev.abstracts.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Remembers a process by its pid and its start time. Pids are recycled: a process is taken for ours only when it also
 * started when ours did, so that no stranger is ever stopped.
 */
public record PidFile(Path file) {

    /** Kernels count start times from a boot time that they only know to the second. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    public void write(ProcessHandle process) {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(process.pid()));
        process.info().startInstant().ifPresent(at -> properties.setProperty("started", at.toString()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path written = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(written, UTF_8)) {
                properties.store(writer, null);
            }
            Files.move(written, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** The process, when it is still the one that was remembered. */
    public Optional<ProcessHandle> live() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
        long pid = Long.parseLong(properties.getProperty("pid", "-1"));
        Instant started = Instant.parse(properties.getProperty("started", Instant.EPOCH.toString()));
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> startedAt(process, started));
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be deleted: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant remembered) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(remembered, actual).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .orElse(false);
    }
}
