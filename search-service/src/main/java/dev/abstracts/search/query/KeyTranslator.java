package dev.abstracts.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.search.index.ClaimUnit;
import dev.abstracts.search.index.Folding;
import dev.abstracts.search.query.ClaimCondition.Bound;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what is compared as a whole, and the values of claims, into filters on the index's search keys. */
final class KeyTranslator {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Pattern VERSION = Pattern.compile("(.*\\d)v\\d+");
    private static final String TAG_NAMES = "search.tagName";

    private KeyTranslator() {}

    static ObjectNode whole(QueryField field, String value) {
        return switch (field) {
            case ID -> id(value);
            case TAG -> term(TAG_NAMES, Folding.fold(value), false);
            case TASK, METHOD, DATASET, METRIC, MODEL -> {
                String name = Folding.fold(value);
                yield either(term(key(field), name, false), term(TAG_NAMES, tagId(field, name), false));
            }
            default -> term(key(field), value, true);
        };
    }

    static ObjectNode beginning(QueryField field, String start) {
        return switch (field) {
            case TAG -> prefix(TAG_NAMES, start);
            case TASK, METHOD, DATASET, METRIC, MODEL -> {
                String name = Folding.fold(start);
                yield either(prefix(key(field), name), prefix(TAG_NAMES, tagId(field, name)));
            }
            default -> prefix(key(field), start);
        };
    }

    /** A version that the paper does not carry still names the paper. */
    static ObjectNode id(String value) {
        String id = value.toLowerCase(Locale.ROOT);
        Matcher version = VERSION.matcher(id);
        ArrayNode ids = JSON.arrayNode().add(id);
        if (version.matches()) {
            ids.add(version.group(1));
        }
        return JSON.objectNode().set("terms", JSON.objectNode().set("search.id", ids));
    }

    /** All of a condition is about one field, of which any single value must fit: so it holds for one claim. */
    static ObjectNode claims(ClaimCondition condition) {
        if (condition.isAny()) {
            return term("search.claim", condition.kind().label(), false);
        }
        ObjectNode ends = JSON.objectNode();
        Bound from = condition.from();
        if (from != null) {
            ends.put(from.included() ? "gte" : "gt", from.value());
        }
        Bound to = condition.to();
        if (to != null) {
            ends.put(to.included() ? "lte" : "lt", to.value());
        }
        String field = "search.value." + ClaimUnit.field(condition.kind(), condition.unit());
        return JSON.objectNode().set("range", JSON.objectNode().set(field, ends));
    }

    static ObjectNode term(String field, String value, boolean anyCase) {
        ObjectNode term = JSON.objectNode().put("value", value);
        if (anyCase) {
            term.put("case_insensitive", true);
        }
        return JSON.objectNode().set("term", JSON.objectNode().set(field, term));
    }

    private static String key(QueryField field) {
        return "search." + field.key();
    }

    /** Ids of tags begin with their kind, which is the field's name. */
    private static String tagId(QueryField field, String name) {
        String kind = field.key() + ":";
        return name.startsWith(kind) ? name : kind + name;
    }

    private static ObjectNode prefix(String field, String start) {
        ObjectNode begins = JSON.objectNode().put("value", start).put("case_insensitive", true);
        return JSON.objectNode().set("prefix", JSON.objectNode().set(field, begins));
    }

    private static ObjectNode either(ObjectNode one, ObjectNode other) {
        ObjectNode bool = JSON.objectNode();
        bool.putArray("should").add(one).add(other);
        return JSON.objectNode().set("bool", bool);
    }
}
