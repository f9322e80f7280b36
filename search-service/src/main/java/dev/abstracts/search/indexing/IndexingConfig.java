package dev.abstracts.search.indexing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How records are moved into an index. */
@ConfigMapping(prefix = "abstracts.indexing")
public interface IndexingConfig {

    /** Documents of one {@code _bulk} request at most. */
    @WithDefault("1000")
    int batchDocuments();

    /** Size in bytes, of messages and documents, at which a batch is sent. */
    @WithDefault("5000000")
    int batchBytes();

    /** How long a record waits for others while requests are under way; when none is, it is sent at once. */
    @WithDefault("50ms")
    Duration linger();

    /** Requests under way at a time. */
    @WithDefault("2")
    int requests();

    /** Waiting time after the first failure; doubled after each further one. */
    @WithDefault("100ms")
    Duration retryFirst();

    /** Longest waiting time between two attempts. */
    @WithDefault("5s")
    Duration retryLongest();

    /** Documents refused in a row that stop indexing, because they mean that the mapping is wrong and not the data. */
    @WithDefault("20")
    int refusalLimit();

    /** How often resolved offsets are committed. */
    @WithDefault("100ms")
    Duration commitInterval();
}
