package dev.abstracts.enrich.vector;

import dev.abstracts.enrich.EnrichBackend;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** What tests of the service have, with vectors. */
public final class VectorsBackend implements QuarkusTestResourceLifecycleManager {

    private final EnrichBackend backend = new EnrichBackend();

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(backend.start());
        settings.put("abstracts.vectors.enabled", "true");
        return settings;
    }

    @Override
    public void stop() {
        backend.stop();
    }
}
