package dev.abstracts.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.local.Failure;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What the pipeline is compared with: the documents that search-service has indexed, sent once more to Elasticsearch by
 * nothing but {@code _bulk} requests, into a new index of the same mapping and settings, until a refresh has made them
 * searchable.
 */
final class BareBulkLoader {

    private static final String SCRATCH = "bench-bare-bulk";
    private static final int PAGE = 1000;
    private static final int BATCH_BYTES = 5 << 20;
    private static final int IN_FLIGHT = 2;

    private final Elastic elastic;
    private final String alias;

    /** @param alias of the index of papers */
    BareBulkLoader(Elastic elastic, String alias) {
        this.elastic = elastic;
        this.alias = alias;
    }

    record Loaded(long documents, Duration time) {}

    /** @param file for the documents between reading and loading them, so that reading is not measured */
    Loaded load(String feed, Path file) {
        long documents = fetch(feed, file);
        createScratch();
        try {
            Instant began = Instant.now();
            send(file);
            elastic.send("POST", "/" + SCRATCH + "/_refresh", "");
            return new Loaded(documents, Duration.between(began, Instant.now()));
        } finally {
            elastic.send("DELETE", "/" + SCRATCH, "");
        }
    }

    private long fetch(String feed, Path file) {
        long documents = 0;
        String after = "";
        try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
            while (true) {
                JsonNode hits = elastic.send("POST", "/" + alias + "/_search", page(feed, after))
                        .path("hits")
                        .path("hits");
                for (JsonNode hit : hits) {
                    out.write("{\"index\":{\"_index\":\"%s\",\"_id\":%s}}%n".formatted(SCRATCH, hit.path("_id")));
                    out.write(hit.path("_source").toString());
                    out.write('\n');
                    after = ",\"search_after\":" + hit.path("sort");
                    documents++;
                }
                if (hits.size() < PAGE) {
                    return documents;
                }
            }
        } catch (IOException e) {
            throw new Failure("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static String page(String feed, String after) {
        return "{\"size\":%d,\"track_total_hits\":false,\"query\":{\"term\":{\"search.feed\":\"%s\"}},\"sort\":[{\"search.key\":\"asc\"}]%s}"
                .formatted(PAGE, feed, after);
    }

    private void createScratch() {
        JsonNode index = elastic.send("GET", "/" + alias, "").elements().next();
        ObjectNode settings = index.path("settings").path("index").deepCopy();
        settings.remove(List.of("uuid", "provided_name", "creation_date", "version", "routing", "resize", "blocks"));
        ObjectNode body = MessageJson.mapper().createObjectNode();
        body.putObject("settings").set("index", settings);
        body.set("mappings", index.path("mappings"));
        elastic.send("PUT", "/" + SCRATCH, body.toString());
    }

    private void send(Path file) {
        Deque<CompletableFuture<JsonNode>> inFlight = new ArrayDeque<>();
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
            ByteArrayOutputStream batch = new ByteArrayOutputStream(BATCH_BYTES + (1 << 20));
            for (String action = lines.readLine(); action != null; action = lines.readLine()) {
                batch.writeBytes((action + "\n" + lines.readLine() + "\n").getBytes(UTF_8));
                if (batch.size() >= BATCH_BYTES) {
                    send(batch, inFlight);
                }
            }
            if (batch.size() > 0) {
                send(batch, inFlight);
            }
            inFlight.forEach(CompletableFuture::join);
        } catch (IOException e) {
            throw new Failure("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private void send(ByteArrayOutputStream batch, Deque<CompletableFuture<JsonNode>> inFlight) {
        if (inFlight.size() == IN_FLIGHT) {
            inFlight.remove().join();
        }
        inFlight.add(elastic.bulk(batch.toByteArray()));
        batch.reset();
    }
}
