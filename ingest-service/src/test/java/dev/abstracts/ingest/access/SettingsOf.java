package dev.abstracts.ingest.access;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Settings as the service reads them, without a service. */
final class SettingsOf {

    private static final int PRIORITY = 100;

    private SettingsOf() {}

    static AccessSettings values(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(AccessSettings.class)
                .withConverter(MemorySize.class, PRIORITY, new MemorySizeConverter())
                .withConverter(Duration.class, PRIORITY, new DurationConverter())
                .withSources(new PropertiesConfigSource(values, "test", PRIORITY))
                .build()
                .getConfigMapping(AccessSettings.class);
    }
}
