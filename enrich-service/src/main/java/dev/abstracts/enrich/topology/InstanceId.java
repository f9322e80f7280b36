package dev.abstracts.enrich.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Who this instance is: made once for a state folder and kept in it. */
final class InstanceId {

    private InstanceId() {}

    static String in(Path stateDir) {
        Path file = stateDir.resolve("instance-id");
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(stateDir);
            String id = UUID.randomUUID().toString();
            Files.writeString(file, id);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException("the state folder %s cannot be used".formatted(stateDir), e);
        }
    }
}
