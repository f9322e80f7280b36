package dev.abstracts.enrich.format.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.ReadOutcome.Unreadable;
import dev.abstracts.enrich.text.WhiteSpace;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object. One of the wrong kind is absent; nothing here throws. */
public record JsonFields(JsonNode node) {

    private static final ObjectReader READER =
            MessageJson.mapper().readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Reads the text of a record, which has to be one JSON object. */
    public static ReadOutcome read(String text, Function<JsonFields, ReadOutcome> reader) {
        return read("record", text, reader);
    }

    /** @param what the text is called in messages: {@code line} */
    public static ReadOutcome read(String what, String text, Function<JsonFields, ReadOutcome> reader) {
        JsonNode json;
        try {
            json = READER.readValue(text);
        } catch (JacksonException e) {
            return new Unreadable("the %s is not JSON: %s".formatted(what, e.getOriginalMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return new Unreadable("the %s cannot be read as JSON: %s"
                    .formatted(what, e.getClass().getSimpleName()));
        }
        return json != null && json.isObject()
                ? reader.apply(new JsonFields(json))
                : new Unreadable("the %s is not a JSON object".formatted(what));
    }

    /** The value of a member, whatever it is; one that is missing is a missing node. */
    public JsonNode get(String name) {
        return node.path(name);
    }

    /** The first of these members that is a string with something in it. */
    public @Nullable String text(String... names) {
        for (String name : names) {
            String text = text(node.path(name));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The first of these members that is a string with something in it, or a list that holds one. */
    public @Nullable String firstText(String... names) {
        for (String name : names) {
            for (JsonNode value : list(name)) {
                String text = text(value);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    /** A string or a number, as it is written. */
    public @Nullable String word(String name) {
        JsonNode value = node.path(name);
        return value.isNumber() ? value.asText() : text(value);
    }

    /** The elements of a list; what is no list is its only element. */
    public Iterable<JsonNode> list(String name) {
        JsonNode value = node.path(name);
        return value.isArray() ? value : value.isMissingNode() || value.isNull() ? List.of() : List.of(value);
    }

    /** The members of a member; none when it is no object. */
    public JsonFields object(String name) {
        JsonNode value = node.path(name);
        return new JsonFields(value.isObject() ? value : JsonNodeFactory.instance.objectNode());
    }

    /** A string with something in it, without the white space around it. */
    public static @Nullable String text(JsonNode value) {
        return value.isTextual() ? WhiteSpace.orAbsent(value.textValue()) : null;
    }
}
