package dev.abstracts.search.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How deliveries are followed. */
@ConfigMapping(prefix = "abstracts.deliveries")
public interface DeliveryConfig {

    /** How often the positions are compared while a delivery is not settled. */
    @WithDefault("100ms")
    Duration interval();

    /** Deliveries that are followed at a time; more wait in the index until there is room. */
    @WithDefault("5000")
    int followed();

    /** How long a reader who asks for a delivery that is not known yet is kept waiting, as it may just be on its way. */
    @WithDefault("1s")
    Duration patience();
}
