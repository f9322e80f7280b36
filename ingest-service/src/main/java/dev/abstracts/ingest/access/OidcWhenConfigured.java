package dev.abstracts.ingest.access;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Tokens are taken if it is said whose; Quarkus by itself would not start without. */
public final class OidcWhenConfigured implements ConfigSourceFactory {

    static final String PROVIDER = "quarkus.oidc.auth-server-url";

    /** Weaker than application.properties, the environment and whatever else somebody may set it in. */
    private static final int ORDINAL = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue provider = context.getValue(PROVIDER);
        boolean configured = provider != null
                && provider.getValue() != null
                && !provider.getValue().isBlank();
        return List.of(new PropertiesConfigSource(
                Map.of("quarkus.oidc.tenant-enabled", Boolean.toString(configured)),
                "OpenID Connect if configured",
                ORDINAL));
    }
}
