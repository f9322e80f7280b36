package dev.abstracts.search.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Turns a time into a filter on the day of publication; a paper without one never matches. */
public final class PeriodTranslator {

    private PeriodTranslator() {}

    public static ObjectNode translate(Period period) {
        ObjectNode days = JsonNodeFactory.instance.objectNode();
        if (period.from() != null) {
            days.put("gte", period.from().toEpochDay());
        }
        if (period.to() != null) {
            days.put("lte", period.to().toEpochDay());
        }
        ObjectNode range = JsonNodeFactory.instance.objectNode().set("search.day", days);
        return JsonNodeFactory.instance.objectNode().set("range", range);
    }
}
