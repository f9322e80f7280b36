package dev.abstracts.ingest.harvest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** From where feeds may be polled, and how politely. */
@ConfigMapping(prefix = "abstracts.ingest.harvest")
public interface HarvestSettings {

    /** Whether this replica polls at all. */
    @WithDefault("true")
    boolean enabled();

    /** Hosts that may be polled, such as {@code export.arxiv.org} or {@code *.example.org}; all of them if not set. */
    Optional<List<String>> allowedHosts();

    /** Hosts that may be polled although their address is a loopback, link-local or private one; none if not set. */
    Optional<List<String>> privateHosts();

    /** Directories of which, and of whose folders, files may be taken; none if not set. */
    Optional<List<String>> directories();

    /** How long to wait after one request to a host before the next. */
    @WithDefault("3s")
    Duration politeness();

    /** How long one answer may take, to its last byte. */
    @WithDefault("2m")
    Duration timeout();

    /** The longest wait that a busy server may ask for. */
    @WithDefault("10m")
    Duration maxRetryAfter();

    /** How often a busy server is asked again before the poll has failed. */
    @WithDefault("5")
    int retries();

    /** The largest answer, as it is sent. */
    @WithDefault("1G")
    MemorySize maxAnswer();

    /** How many feeds are polled at once by one replica. */
    @WithDefault("4")
    int concurrent();

    /** How often it is looked whether a poll is due. */
    @WithDefault("500ms")
    Duration tick();

    /** What servers are told of who asks; say in it how you can be reached. */
    @WithDefault("abstracts-ingest/1")
    String userAgent();
}
