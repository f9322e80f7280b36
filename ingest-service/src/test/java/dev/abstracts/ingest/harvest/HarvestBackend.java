package dev.abstracts.ingest.harvest;

import dev.abstracts.ingest.delivery.IngestBackend;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** As {@link IngestBackend}, with leave to poll this machine and one directory, without much patience. */
public final class HarvestBackend implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(new IngestBackend().start());
        settings.put("abstracts.ingest.harvest.private-hosts", "127.0.0.1");
        settings.put("abstracts.ingest.harvest.politeness", "0s");
        settings.put("abstracts.ingest.harvest.tick", "100ms");
        settings.put("abstracts.ingest.harvest.timeout", "3s");
        settings.put("abstracts.ingest.harvest.retries", "2");
        settings.put("abstracts.ingest.harvest.max-answer", "64k");
        try {
            Path root = Files.createTempDirectory("abstracts-drop-");
            settings.put("abstracts.ingest.harvest.directories", root.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    @Override
    public void stop() {}
}
