package dev.abstracts.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How full the fullest disk of Elasticsearch's nodes is, from 0 to 1: {@code abstracts_elasticsearch_disk_used_ratio}. At the
 * flood stage, 0.95 unless set otherwise, Elasticsearch takes no more documents, and indexing pauses.
 */
@ApplicationScoped
public class DiskUse {

    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(30);

    private final Elasticsearch elasticsearch;
    private volatile double used = Double.NaN;
    private volatile long askedAt = System.nanoTime() - LOOK_EVERY;

    DiskUse(Elasticsearch elasticsearch, MeterRegistry registry) {
        this.elasticsearch = elasticsearch;
        registry.gauge("abstracts.elasticsearch.disk.used.ratio", this, disk -> disk.used);
    }

    /** Asks Elasticsearch, twice a minute at most. What it does not answer is not known then. */
    public void look() {
        long now = System.nanoTime();
        if (now - askedAt < LOOK_EVERY) {
            return;
        }
        askedAt = now;
        try {
            used = fullest();
        } catch (IOException e) {
            used = Double.NaN;
        }
    }

    private double fullest() throws IOException {
        JsonNode nodes = elasticsearch.get("/_nodes/stats/fs", Map.of("filter_path", "nodes.*.fs.total"));
        return nodes.path("nodes")
                .valueStream()
                .map(node -> node.at("/fs/total"))
                .filter(disk -> disk.path("total_in_bytes").asLong() > 0)
                .mapToDouble(disk -> 1
                        - disk.path("available_in_bytes").asDouble()
                                / disk.path("total_in_bytes").asDouble())
                .max()
                .orElse(Double.NaN);
    }
}
