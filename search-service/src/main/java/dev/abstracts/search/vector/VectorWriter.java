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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Writes vectors into the documents of papers that are in the index already. Confined to its loop's thread. */
final class VectorWriter {

    private static final Logger LOG = Logger.getLogger(VectorWriter.class);

    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;
    private static final long LOOK_INTERVAL = Duration.ofSeconds(1).toNanos();

    private final VectorTarget target;
    private final Elasticsearch elasticsearch;
    private final Offsets offsets;
    private Map<TopicPartition, OffsetAndMetadata> filled = Map.of();
    private long filledAt = System.nanoTime() - LOOK_INTERVAL;

    VectorWriter(VectorTarget target, Elasticsearch elasticsearch, Offsets offsets) {
        this.target = target;
        this.elasticsearch = elasticsearch;
        this.offsets = offsets;
    }

    /**
     * Tries each vector once. Those that are in the index, or never will be because the paper has changed since or was
     * refused, are taken out of the map; the others have to wait for their papers.
     *
     * @return how many got into the index
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    int write(Map<PaperId, PaperVector> vectors) throws IOException {
        Map<TopicPartition, OffsetAndMetadata> before = filled;
        Map<String, PaperVector> byKey = new HashMap<>();
        vectors.values().forEach(vector -> byKey.put(PaperDocument.key(vector.id()), vector));
        ByteArrayOutputStream lines = new ByteArrayOutputStream(64 << 10);
        List<PaperVector> sent = new ArrayList<>();
        for (JsonNode document : documents(byKey)) {
            PaperVector vector = byKey.get(document.path("_id").asText());
            if (vector == null) {
                continue;
            }
            long version = document.path("_version").asLong(0);
            if (version == version(vector)) {
                line(document, vector, lines);
                sent.add(vector);
            } else if (version > version(vector) || hasPassed(before, vector)) {
                vectors.remove(vector.id());
            }
        }
        int written = sent.isEmpty() ? 0 : send(lines.toByteArray(), sent, vectors);
        if (!vectors.isEmpty() && System.nanoTime() - filledAt > LOOK_INTERVAL) {
            filledAt = System.nanoTime();
            filled = offsets.committed(List.of(target.papersGroup())).getOrDefault(target.papersGroup(), Map.of());
        }
        return written;
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

    private JsonNode documents(Map<String, PaperVector> byKey) throws IOException {
        ObjectNode body = MessageJson.mapper().createObjectNode();
        byKey.keySet().forEach(body.putArray("ids")::add);
        return elasticsearch
                .send("POST", "/" + target.index() + "/_mget", MessageJson.write(body))
                .path("docs");
    }

    private static void line(JsonNode document, PaperVector vector, ByteArrayOutputStream lines) {
        ObjectNode action = MessageJson.mapper().createObjectNode();
        action.putObject("index")
                .put("_id", document.path("_id").asText())
                .put("version", version(vector))
                // The same version again: nothing but the vector is new. A later version stays.
                .put("version_type", "external_gte");
        ObjectNode source = document.path("_source").deepCopy();
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
                throw new IOException("elasticsearch answers %d %s".formatted(status, item.path("error")));
            }
        }
        return written;
    }
}
