package dev.abstracts.local.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A file with the number of a process. A number may have passed to another process since, so only a process that was
 * started before the file was written counts.
 */
public record PidFile(Path path) {

    /** Clocks of processes and of files are not read at the same instant. */
    private static final int TOLERANCE_SECONDS = 2;

    public void write(ProcessHandle process) {
        try {
            Files.writeString(path, process.pid() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, when it is alive. */
    public Optional<ProcessHandle> process() {
        try {
            long pid = Long.parseLong(Files.readString(path).strip());
            Instant latestStart = Files.getLastModifiedTime(path).toInstant().plusSeconds(TOLERANCE_SECONDS);
            return ProcessHandle.of(pid).filter(Liveness::isAlive).filter(process -> process.info()
                    .startInstant()
                    .map(latestStart::isAfter)
                    .orElse(true));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
