package dev.abstracts.search.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Looks an author up: one word in any part of a name, several side by side within one name or its forms with initials.
 * {@code Zhang, Xiao} is read as {@code Xiao Zhang}, {@code del_maestro} as {@code del maestro}.
 */
final class AuthorTranslator {

    private AuthorTranslator() {}

    static ObjectNode translate(String name) {
        String spaced = name.replace('_', ' ').strip();
        int comma = spaced.indexOf(',');
        String inOrder = comma > 0 && spaced.indexOf(',', comma + 1) < 0
                ? (spaced.substring(comma + 1) + " " + spaced.substring(0, comma)).strip()
                : spaced;
        ObjectNode asWritten = LeafTranslator.match("match_phrase", TextFields.AUTHORS, inOrder);
        if (inOrder.indexOf(' ') < 0 && inOrder.indexOf('.') < 0) {
            return asWritten;
        }
        return LeafTranslator.best(JsonNodeFactory.instance
                .arrayNode()
                .add(asWritten)
                .add(LeafTranslator.match("match_phrase", "search.authorForm", inOrder.replace('.', ' '))));
    }
}
