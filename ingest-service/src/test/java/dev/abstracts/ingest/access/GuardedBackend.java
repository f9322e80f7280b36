package dev.abstracts.ingest.access;

import static dev.abstracts.ingest.access.KeysOnDisk.key;

import dev.abstracts.ingest.delivery.IngestBackend;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** A service that has keys, lets nobody in without, and writes a log that can be searched. */
public final class GuardedBackend implements QuarkusTestResourceLifecycleManager {

    static final String FOLDER = "test.access.folder";

    static final List<String> KEYS = List.of(
            key("pusher", "\"scopes\": [\"push\"], \"feeds\": [\"arxiv-*\", \"coast\"]"),
            key("reader", "\"scopes\": [\"read\"], \"feeds\": [\"arxiv-*\"]"),
            key("admin", "\"scopes\": [\"admin\"]"),
            key("keeper", "\"scopes\": [\"admin\"], \"feeds\": [\"coast\"]"),
            key("past", "\"scopes\": [\"admin\"], \"expires\": \"2026-01-01T00:00:00Z\""),
            key("eager", "\"scopes\": [\"push\"], \"limits\": {\"requestsPerMinute\": 3}"),
            key("lone", "\"scopes\": [\"push\"], \"limits\": {\"inFlight\": 1}"),
            key("small", "\"scopes\": [\"push\"], \"limits\": {\"bytesPerDay\": 1000}"),
            key(
                    "free",
                    "\"scopes\": [\"push\"], \"limits\": {\"requestsPerMinute\": 0, \"bytesPerDay\": 0, \"inFlight\": 0}"));

    /** For a test: a property injected into one would be wanted by all of them. */
    static Path folder() {
        return Path.of(ConfigProvider.getConfig().getValue(FOLDER, String.class));
    }

    private final IngestBackend backend = new IngestBackend();

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("ingest-access");
            KeysOnDisk keys = new KeysOnDisk(folder);
            keys.write(KeysOnDisk.keys(KEYS));
            Map<String, String> config = new HashMap<>(backend.start());
            config.put(FOLDER, folder.toString());
            config.put("abstracts.access.keys-file", keys.file().toString());
            config.put("abstracts.access.anonymous", "none");
            config.put("abstracts.access.reload", "50ms");
            config.put("quarkus.log.file.enabled", "true");
            config.put("quarkus.log.file.format", "%p %c %s%e%n");
            config.put("quarkus.log.file.path", folder.resolve("service.log").toString());
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        backend.stop();
    }
}
