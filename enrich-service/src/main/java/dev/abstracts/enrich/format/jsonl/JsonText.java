package dev.abstracts.enrich.format.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.enrich.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;

/** The texts in values of JSON: strings and numbers, those of arrays one by one. */
final class JsonText {

    private JsonText() {}

    /** Without blank ones. Objects have names for their parts, so they hold no text by themselves. */
    static List<String> of(List<JsonNode> nodes) {
        List<String> texts = new ArrayList<>(nodes.size());
        for (JsonNode node : nodes) {
            if (node.isArray()) {
                node.forEach(element -> add(element, texts));
            } else {
                add(node, texts);
            }
        }
        return texts;
    }

    private static void add(JsonNode node, List<String> texts) {
        String text = node.isTextual() || node.isNumber() ? WhiteSpace.trim(node.asText()) : "";
        if (!text.isEmpty()) {
            texts.add(text);
        }
    }
}
