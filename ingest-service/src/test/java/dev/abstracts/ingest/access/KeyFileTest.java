package dev.abstracts.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of keys at the start; that it may change later is in {@link WhoMayTest}. */
class KeyFileTest {

    @TempDir
    Path folder;

    private static KeyFile started(Path file) {
        KeyFile keys = new KeyFile(SettingsOf.values(Map.of("abstracts.access.keys-file", file.toString())));
        keys.start(null);
        return keys;
    }

    @Test
    void keysAreReadThroughLinks() {
        KeysOnDisk disk = new KeysOnDisk(folder);
        disk.write(KeysOnDisk.keys(List.of(KeysOnDisk.key("a", "\"scopes\": [\"push\"]"))));

        KeyFile keys = started(disk.file());

        assertThat(keys.find(KeysOnDisk.secretOf("a"))).isPresent();
        assertThat(keys.find(KeysOnDisk.secretOf("b"))).isEmpty();
        keys.stop(null);
    }

    @Test
    void aServiceThatCannotReadItsKeysDoesNotStart() throws Exception {
        Path missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> started(missing))
                .hasMessageStartingWith("ingest-service does not start: abstracts.access.keys-file " + missing)
                .hasMessageContaining("there is no such file");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"keys\": [{\"name\": \"a\"}]}");
        assertThatThrownBy(() -> started(broken))
                .hasMessageStartingWith("ingest-service does not start: abstracts.access.keys-file " + broken)
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> started(folder)).hasMessageStartingWith("ingest-service does not start");
    }

    @Test
    void withoutAFileThereAreNoKeys() {
        KeyFile keys = new KeyFile(SettingsOf.values(Map.of()));
        keys.start(null);
        assertThat(keys.find(KeysOnDisk.secretOf("a"))).isEmpty();
    }
}
