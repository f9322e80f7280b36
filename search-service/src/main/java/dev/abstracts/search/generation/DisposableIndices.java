package dev.abstracts.search.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import dev.abstracts.search.index.IndexDefinition;
import dev.abstracts.search.index.IndexNames;
import dev.abstracts.search.indexing.IndexFlow;
import dev.abstracts.search.kafka.Offsets;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Makes each {@link DisposableIndex} that is missing, that was made from a topic that is no more, or that was made after
 * an earlier definition. One that was made after a later definition stays: while versions of this service replace each
 * other they do not undo each other's work.
 */
@ApplicationScoped
class DisposableIndices {

    private static final Logger LOG = Logger.getLogger(DisposableIndices.class);
    private static final String META_TOPIC = "topicId";

    private final Elasticsearch elasticsearch;
    private final Offsets offsets;
    private final GenerationConfig config;

    DisposableIndices(Elasticsearch elasticsearch, Offsets offsets, GenerationConfig config) {
        this.elasticsearch = elasticsearch;
        this.offsets = offsets;
        this.config = config;
    }

    /** Returns the flow that has to run. */
    IndexFlow ensure(DisposableIndex wanted) throws IOException {
        String topicId = offsets.describe(wanted.topic()).topicId().toString();
        Optional<JsonNode> found = find(wanted);
        boolean anotherTopic = found.isPresent() && !topicId(found.get()).equals(topicId);
        boolean outdated =
                found.isPresent() && version(found.get()) < wanted.definition().version();
        if (anotherTopic || outdated) {
            LOG.warnf(
                    anotherTopic
                            ? "the topic %s is a new one, so the index %s is made again"
                            : "documents of the topic %s have new fields, so the index %s is made again",
                    wanted.topic(),
                    wanted.index());
            elasticsearch.send("DELETE", "/" + wanted.index());
            found = Optional.empty();
        }
        if (found.isEmpty()) {
            create(wanted, topicId);
            found = find(wanted);
        }
        String uuid = found.orElseThrow(() -> new IOException("the index " + wanted.index() + " is gone again"))
                .at("/settings/index/uuid")
                .asText();
        return wanted.flow(uuid + "/" + topicId);
    }

    private Optional<JsonNode> find(DisposableIndex wanted) throws IOException {
        return elasticsearch
                .find("/" + wanted.index(), Map.of("filter_path", "*.mappings._meta,*.settings.index.uuid"))
                .map(json -> json.path(wanted.index()));
    }

    private static String topicId(JsonNode index) {
        return index.path("mappings").path("_meta").path(META_TOPIC).asText();
    }

    private static int version(JsonNode index) {
        return index.path("mappings")
                .path("_meta")
                .path(IndexDefinition.META_VERSION)
                .asInt(1);
    }

    private void create(DisposableIndex wanted, String topicId) throws IOException {
        ObjectNode body = wanted.definition()
                .withMeta(Map.of(META_TOPIC, topicId))
                .withSetting("number_of_shards", 1)
                .withSetting("number_of_replicas", config.replicas())
                .withSetting("refresh_interval", config.refreshInterval().toMillis() + "ms")
                .toTree();
        body.putObject("aliases").putObject(IndexNames.writing(wanted.index()));
        if (elasticsearch.create(wanted.index(), MessageJson.write(body))) {
            LOG.infof("made the index %s", wanted.index());
        }
    }
}
