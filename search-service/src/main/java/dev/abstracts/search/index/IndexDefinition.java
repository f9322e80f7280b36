package dev.abstracts.search.index;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Settings and mapping of a kind of index, read from a JSON resource of this package with the members {@code settings}
 * and {@code mappings}: the body of {@code PUT /<index>}, or the {@code template} of a composable index template.
 * Immutable: each {@code with} answers a changed copy.
 */
public final class IndexDefinition {

    private final ObjectNode body;

    private IndexDefinition(ObjectNode body) {
        this.body = body;
    }

    /** The definition of a generation of papers: {@code papers.json}. */
    public static IndexDefinition papers() {
        return resource("papers.json");
    }

    /** @param name of a resource beside this class */
    public static IndexDefinition resource(String name) {
        try (InputStream in = IndexDefinition.class.getResourceAsStream(name)) {
            JsonNode json = MessageJson.mapper().readTree(requireNonNull(in, () -> "no resource " + name));
            return new IndexDefinition((ObjectNode) json);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index definition " + name, e);
        }
    }

    /** With a setting of the index, such as {@code number_of_replicas} or {@code refresh_interval}. */
    public IndexDefinition withSetting(String name, Object value) {
        ObjectNode copy = body.deepCopy();
        copy.withObject("/settings/index").set(name, MessageJson.mapper().valueToTree(value));
        return new IndexDefinition(copy);
    }

    /** With what the index says about itself in its mapping's {@code _meta}, such as the topic that it was made from. */
    public IndexDefinition withMeta(Map<String, ?> meta) {
        ObjectNode copy = body.deepCopy();
        copy.withObject("/mappings").set("_meta", MessageJson.mapper().valueToTree(meta));
        return new IndexDefinition(copy);
    }

    /** The body of {@code PUT /<index>}. */
    public byte[] json() {
        return MessageJson.write(body);
    }

    /** A copy of the body, to look into. */
    public ObjectNode toTree() {
        return body.deepCopy();
    }
}
