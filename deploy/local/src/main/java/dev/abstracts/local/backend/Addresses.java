package dev.abstracts.local.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the shared servers listen, host and port each. In a file of two lines once both answer.
 */
record Addresses(String kafka, String elasticsearch) {

    static Path file(Path folder) {
        return folder.resolve("addresses");
    }

    /** Readers see all of the file or none of it. */
    void write(Path folder) {
        try {
            Path draft = folder.resolve("addresses.draft");
            Files.write(draft, List.of(kafka, elasticsearch));
            Files.move(draft, file(folder), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable Addresses read(Path folder) {
        try {
            List<String> lines = Files.readAllLines(file(folder));
            return new Addresses(lines.get(0), lines.get(1));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
