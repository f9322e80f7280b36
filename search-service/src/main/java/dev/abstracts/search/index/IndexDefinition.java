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

    /** The member of a mapping's {@code _meta} that says after which version of the definition an index was made. */
    public static final String META_VERSION = "version";

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
        copy.withObject("/mappings/_meta")
                .setAll((ObjectNode) MessageJson.mapper().valueToTree(meta));
        return new IndexDefinition(copy);
    }

    /**
     * The number that its mapping carries as {@link #META_VERSION}, or 1. It grows with every change that documents of
     * an index made before do not fit into.
     */
    public int version() {
        return body.at("/mappings/_meta").path(META_VERSION).asInt(1);
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
