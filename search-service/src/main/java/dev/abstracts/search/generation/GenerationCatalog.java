package dev.abstracts.search.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import dev.abstracts.search.generation.Generation.Role;
import dev.abstracts.search.index.IndexDefinition;
import dev.abstracts.search.index.IndexNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.elasticsearch.client.ResponseException;
import org.jboss.logging.Logger;

/** The generations as Elasticsearch has them: the one place that makes, swaps and deletes them. */
@ApplicationScoped
public class GenerationCatalog {

    private static final Logger LOG = Logger.getLogger(GenerationCatalog.class);

    private static final int BAD_REQUEST = 400;
    private static final String META_TOPIC = "topicId";
    private static final String META_ENRICHMENT = "enrichment";
    private static final String META_CREATED = "createdAt";
    private static final String META_GENERATION = "generation";

    private final Elasticsearch elasticsearch;
    private final GenerationConfig config;
    private final IndexNames names;

    public GenerationCatalog(
            Elasticsearch elasticsearch,
            GenerationConfig config,
            @ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.elasticsearch = elasticsearch;
        this.config = config;
        this.names = new IndexNames(namespace);
    }

    public Generations read() throws IOException {
        JsonNode indices = elasticsearch.get(
                "/" + names.papersPattern(),
                Map.of("filter_path", "*.aliases,*.mappings._meta,*.settings.index.uuid", "expand_wildcards", "all"));
        List<Generation> all = new ArrayList<>();
        indices.fields().forEachRemaining(index -> {
            OptionalInt number = names.generation(index.getKey());
            if (number.isPresent()) {
                all.add(generation(number.getAsInt(), index.getKey(), index.getValue()));
            }
        });
        return new Generations(all);
    }

    private Generation generation(int number, String index, JsonNode json) {
        JsonNode meta = json.path("mappings").path("_meta");
        JsonNode aliases = json.path("aliases");
        Role role = aliases.has(names.papersAlias())
                ? Role.SERVING
                : aliases.has(names.papersFilling()) ? Role.FILLING : Role.KEPT;
        return new Generation(
                number,
                index,
                json.at("/settings/index/uuid").asText(),
                meta.path(META_ENRICHMENT).asInt(1),
                meta.path(META_TOPIC).asText(),
                Instant.parse(meta.path(META_CREATED).asText(Instant.EPOCH.toString())),
                role);
    }

    /**
     * Makes an empty generation.
     *
     * @return false when there is one of this number: another replica was faster
     */
    boolean create(int number, int enrichment, String topicId, Role role) throws IOException {
        String index = names.papers(number);
        boolean serving = role == Role.SERVING;
        IndexDefinition definition = IndexDefinition.papers()
                .withMeta(Map.of(
                        META_TOPIC,
                        topicId,
                        META_GENERATION,
                        number,
                        META_ENRICHMENT,
                        enrichment,
                        META_CREATED,
                        Instant.now().toString()))
                .withSetting("number_of_shards", config.shards())
                .withSetting("number_of_replicas", config.replicas())
                .withSetting(
                        "refresh_interval",
                        millis(serving ? config.refreshInterval() : config.fillingRefreshInterval()));
        ObjectNode body = definition.toTree();
        ObjectNode aliases = body.putObject("aliases");
        aliases.putObject(IndexNames.writing(index));
        aliases.putObject(serving ? names.papersAlias() : names.papersFilling());
        return elasticsearch.create(index, MessageJson.write(body));
    }

    /**
     * Lets a generation that an earlier version of this service has made take the fields that papers have since gained.
     *
     * @return false when a field has changed, which only another generation can take
     */
    boolean adapt(Generation generation) throws IOException {
        ObjectNode mappings = (ObjectNode) IndexDefinition.papers().toTree().path("mappings");
        mappings.remove("_meta");
        try {
            elasticsearch.send("PUT", "/" + generation.index() + "/_mapping", MessageJson.write(mappings));
            return true;
        } catch (ResponseException e) {
            if (e.getResponse().getStatusLine().getStatusCode() == BAD_REQUEST) {
                LOG.warnf("%s cannot take the papers of this version: %s", generation.index(), e.getMessage());
                return false;
            }
            throw e;
        }
    }

    /** Shows another generation to readers, all of it at once; the one that they saw until now is kept. */
    void serve(Generation next, Generations all) throws IOException {
        elasticsearch.send(
                "PUT",
                "/" + next.index() + "/_settings",
                MessageJson.write(Map.of("index", Map.of("refresh_interval", millis(config.refreshInterval())))));
        elasticsearch.send("POST", "/" + next.index() + "/_refresh");
        ObjectNode body = MessageJson.mapper().createObjectNode();
        ArrayNode actions = body.putArray("actions");
        all.serving().ifPresent(last -> action(actions, "remove", last.index(), names.papersAlias()));
        if (next.role() == Role.FILLING) {
            action(actions, "remove", next.index(), names.papersFilling());
        }
        action(actions, "add", next.index(), names.papersAlias());
        elasticsearch.send("POST", "/_aliases", MessageJson.write(body));
    }

    private static void action(ArrayNode actions, String verb, String index, String alias) {
        actions.addObject().putObject(verb).put("index", index).put("alias", alias);
    }

    void delete(Generation generation) throws IOException {
        elasticsearch.send("DELETE", "/" + generation.index());
    }

    private static String millis(Duration duration) {
        return duration.toMillis() + "ms";
    }
}
