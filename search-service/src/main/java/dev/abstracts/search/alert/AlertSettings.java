package dev.abstracts.search.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of alerts. */
@ConfigMapping(prefix = "abstracts.alerts")
public interface AlertSettings {

    /** Whether this replica tells webhooks; alerts can be kept and read all the same. */
    @WithDefault("true")
    boolean enabled();

    /** How many alerts there may be. */
    @WithDefault("10000")
    int most();

    /** Hosts that may be called, such as {@code hooks.example.org} or {@code *.example.org}; all of them if not set. */
    Optional<List<String>> allowedHosts();

    /** Hosts that may be called although their address is a loopback, link-local or private one; none if not set. */
    Optional<List<String>> privateHosts();

    /** How long a webhook may take to answer. */
    @WithDefault("15s")
    Duration timeout();

    /** How many webhooks are called at once by one replica, each for one event. */
    @WithDefault("100")
    int atOnce();

    /** How long to wait after each failed attempt; after the last one the alert is stopped. */
    @WithDefault("5s,30s,2m,10m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retries();
}
