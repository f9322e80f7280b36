package dev.abstracts.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.search.page.SearchPage.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells in words why a search found nothing, each with the search to try instead. */
final class WhyEmpty {

    private WhyEmpty() {}

    /** @param answer of {@code GET /v1/papers} */
    static List<Mark> read(JsonNode answer, PageAddress address) {
        List<Mark> why = new ArrayList<>();
        JsonNode inexact = answer.path("inexact");
        if (inexact.isObject()) {
            why.add(new Mark(
                    "Nothing has the words in quotation marks exactly so; in other inflections: %s"
                            .formatted(papers(inexact.path("total"))),
                    "",
                    to(address.with("q", inexact.path("q").asText()))));
        }
        JsonNode clauses = answer.path("clauses");
        boolean several = clauses.size() > 1;
        for (JsonNode clause : clauses) {
            String parameter = clause.path("parameter").asText("");
            String name = parameter.isEmpty()
                    ? clause.path("clause").asText()
                    : "%s %s".formatted(parameter, String.join(" or ", address.all(parameter)));
            String alone = "%s: %s".formatted(name, papers(clause.path("total")));
            long without = clause.path("without").asLong();
            why.add(new Mark(
                    several ? "%s; without it: %s".formatted(alone, papers(clause.path("without"))) : alone,
                    "",
                    parameter.isEmpty() || without == 0 ? null : to(address.without(parameter))));
        }
        return why;
    }

    private static String to(PageAddress address) {
        return "/" + address.without("cursor").query();
    }

    private static String papers(JsonNode total) {
        if (!total.isNumber()) {
            return "too many to count in time";
        }
        long count = total.asLong();
        return count == 1 ? "1 paper" : String.format(Locale.ROOT, "%,d papers", count);
    }
}
