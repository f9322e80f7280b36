package dev.abstracts.ingest.access;

import dev.abstracts.contract.AccessKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A file of keys as Kubernetes mounts one: a link into {@code ..data}, which is a link to a folder and exchanged as a whole. */
final class KeysOnDisk {

    private final Path folder;

    KeysOnDisk(Path folder) {
        this.folder = folder;
    }

    /** What a caller sends who has the key of this name. */
    static String secretOf(String name) {
        return AccessKey.PREFIX + "secret-of-" + name;
    }

    /** @param settings the rest of it: {@code "scopes": ["push"]} */
    static String key(String name, String settings) {
        return "{\"name\": \"%s\", \"hash\": \"%s\", %s}".formatted(name, AccessKey.hashOf(secretOf(name)), settings);
    }

    static String keys(List<String> keys) {
        return "{\"keys\": [\n  " + String.join(",\n  ", new ArrayList<>(keys)) + "\n]}\n";
    }

    Path file() {
        return folder.resolve("keys.json");
    }

    void write(String content) {
        try {
            Path version = Files.createTempDirectory(folder, "..version");
            Files.writeString(version.resolve("keys.json"), content);
            Path link = folder.resolve("..data.new");
            Files.createSymbolicLink(link, version.getFileName());
            Files.move(link, folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
            if (!Files.exists(file())) {
                Files.createSymbolicLink(file(), Path.of("..data/keys.json"));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
