package dev.abstracts.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Papers without what may differ between two runs over the same records. */
final class Papers {

    private static final List<String> VOLATILE = List.of("receivedAt", "enrichedAt", "indexedAt", "score");

    private Papers() {}

    static Map<String, JsonNode> stable(List<JsonNode> papers) {
        Map<String, JsonNode> stable = new TreeMap<>();
        for (JsonNode paper : papers) {
            ObjectNode copy = paper.deepCopy();
            copy.remove(VOLATILE);
            copy.path("sightings").forEach(sighting -> ((ObjectNode) sighting)
                    .remove(List.of("delivery", "receivedAt", "enrichedAt")));
            stable.put(paper.path("id").asText(), copy);
        }
        return stable;
    }
}
