package dev.abstracts.search.vector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.PaperVector;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import dev.abstracts.search.index.IndexNames;
import dev.abstracts.search.index.PaperDocument;
import dev.abstracts.search.kafka.Offsets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes vectors into the documents of papers that are in the index already. Confined to its loop's thread. */
final class VectorWriter {

    private static final Logger LOG = Logger.getLogger(VectorWriter.class);

    /** How many documents are in memory at once; one may have a few megabytes. */
    private static final int DOCUMENTS = 4;

    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;
    private static final long LOOK_INTERVAL = Duration.ofSeconds(1).toNanos();

    private final VectorTarget target;
    private final Elasticsearch elasticsearch;
    private final Offsets offsets;
    /** Why Elasticsearch did not take one of the vectors now. */
    private @Nullable String waits;

    private Map<TopicPartition, OffsetAndMetadata> filled = Map.of();
    private long filledAt = System.nanoTime() - LOOK_INTERVAL;

    VectorWriter(VectorTarget target, Elasticsearch elasticsearch, Offsets offsets) {
        this.target = target;
        this.elasticsearch = elasticsearch;
        this.offsets = offsets;
    }

    /**
     * What came of an attempt.
     *
     * @param count how many vectors got into the index
     * @param problem why some wait that could be there; absent where none does
     */
    record Written(int count, @Nullable String problem) {}

    /**
     * Tries each vector once. Those that are in the index, or never will be because the paper has changed since or was
     * refused, are taken out of the map; the others have to wait, for their papers or for Elasticsearch.
     */
    Written write(Map<PaperId, PaperVector> vectors) {
        int count = 0;
        waits = null;
        try {
            List<String> ready = ready(vectors);
            for (int from = 0; from < ready.size(); from += DOCUMENTS) {
                count += write(ready.subList(from, Math.min(from + DOCUMENTS, ready.size())), vectors);
            }
        } catch (IOException e) {
            return new Written(count, e.toString());
        }
        return new Written(count, waits);
    }

    /** The keys of documents that the vectors belong to, as they are now. */
    private List<String> ready(Map<PaperId, PaperVector> vectors) throws IOException {
        Map<TopicPartition, OffsetAndMetadata> before = filled;
        Map<String, PaperVector> byKey = byKey(vectors.values());
        List<String> ready = new ArrayList<>();
        for (JsonNode document : documents(byKey.keySet(), "?_source=false")) {
            PaperVector vector = byKey.get(document.path("_id").asText());
            if (vector == null) {
                continue;
            }
            long version = document.path("_version").asLong(0);
            if (version == version(vector)) {
                ready.add(document.path("_id").asText());
            } else if (version > version(vector) || hasPassed(before, vector)) {
                vectors.remove(vector.id());
            }
        }
        if (!vectors.isEmpty() && System.nanoTime() - filledAt > LOOK_INTERVAL) {
            filledAt = System.nanoTime();
            filled = offsets.committed(List.of(target.papersGroup())).getOrDefault(target.papersGroup(), Map.of());
        }
        return ready;
    }

    private static Map<String, PaperVector> byKey(Collection<PaperVector> vectors) {
        Map<String, PaperVector> byKey = new HashMap<>();
        vectors.forEach(vector -> byKey.put(PaperDocument.key(vector.id()), vector));
        return byKey;
    }

    /** Writes the vectors of some documents, which are all in memory for it. */
    private int write(List<String> keys, Map<PaperId, PaperVector> vectors) throws IOException {
        Map<String, PaperVector> byKey = byKey(vectors.values());
        ByteArrayOutputStream lines = new ByteArrayOutputStream(64 << 10);
        List<PaperVector> sent = new ArrayList<>();
        for (JsonNode document : documents(keys, "")) {
            PaperVector vector = byKey.get(document.path("_id").asText());
            // One that has changed since is looked at again.
            if (vector != null && document.path("_version").asLong(0) == version(vector)) {
                line((ObjectNode) document.path("_source"), vector, lines);
                sent.add(vector);
            }
        }
        return sent.isEmpty() ? 0 : send(lines.toByteArray(), sent, vectors);
    }

    /** The version of the document that the vector belongs to, see the papers' bulk requests. */
    private static long version(PaperVector vector) {
        return vector.paper().offset() + 1;
    }

    /** Whether the paper's message was done with before its document was looked for: then there is none, and never will be. */
    private boolean hasPassed(Map<TopicPartition, OffsetAndMetadata> before, PaperVector vector) {
        OffsetAndMetadata next =
                before.get(new TopicPartition(target.papers(), vector.paper().partition()));
        return next != null
                && next.metadata().equals(target.identity())
                && next.offset() > vector.paper().offset();
    }

    private JsonNode documents(Collection<String> keys, String parameters) throws IOException {
        ObjectNode body = MessageJson.mapper().createObjectNode();
        keys.forEach(body.putArray("ids")::add);
        return elasticsearch
                .send("POST", "/" + target.index() + "/_mget" + parameters, MessageJson.write(body))
                .path("docs");
    }

    private static void line(ObjectNode source, PaperVector vector, ByteArrayOutputStream lines) {
        ObjectNode action = MessageJson.mapper().createObjectNode();
        action.putObject("index")
                .put("_id", PaperDocument.key(vector.id()))
                .put("version", version(vector))
                // The same version again: nothing but the vector is new. A later version stays.
                .put("version_type", "external_gte");
        ObjectNode meaning = source.putObject(PaperDocument.MEANING);
        meaning.put("model", vector.model());
        ArrayNode values = meaning.putArray("vector");
        for (float value : vector.components()) {
            values.add(value);
        }
        lines.writeBytes(MessageJson.write(action));
        lines.write('\n');
        lines.writeBytes(MessageJson.write(source));
        lines.write('\n');
    }

    /** @return how many got into the index */
    private int send(byte[] lines, List<PaperVector> sent, Map<PaperId, PaperVector> waiting) throws IOException {
        JsonNode items = elasticsearch
                .send(
                        "POST",
                        "/" + IndexNames.writing(target.index())
                                + "/_bulk?require_alias=true&filter_path=items.*.status,items.*.error",
                        lines)
                .path("items");
        int written = 0;
        for (int i = 0; i < sent.size(); i++) {
            JsonNode item = items.path(i).path("index");
            int status = item.path("status").asInt();
            PaperVector vector = sent.get(i);
            if (status >= 200 && status < 300) {
                written++;
                waiting.remove(vector.id());
            } else if (status == CONFLICT) {
                waiting.remove(vector.id());
            } else if (status == BAD_REQUEST) {
                LOG.errorf(
                        "elasticsearch does not take the vector of %s, which is not found by its meaning: %s",
                        vector.id(), item.path("error").path("reason").asText());
                waiting.remove(vector.id());
            } else {
                waits = "elasticsearch answers %d %s".formatted(status, item.path("error"));
            }
        }
        return written;
    }
}
