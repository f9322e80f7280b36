package dev.abstracts.search.alert.deliver;

import dev.abstracts.search.SearchServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** {@link SearchServers} for a service whose webhooks may be here, and that tries again soon. */
public final class AlertServers implements QuarkusTestResourceLifecycleManager {

    private final SearchServers servers = new SearchServers();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(servers.start());
        config.put("abstracts.alerts.private-hosts", "127.0.0.1");
        config.put("abstracts.alerts.retries", "50ms,100ms,100ms,200ms");
        return config;
    }

    @Override
    public void stop() {
        servers.stop();
    }
}
