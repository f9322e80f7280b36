package dev.abstracts.search.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.search.paper.FoundBy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page of papers that a search found.
 *
 * @param total how many it found in all
 * @param next cursor of the next page; absent on the last one
 * @param advice what to change when nothing is found
 */
public record FoundSummaries(
        long total, List<PaperSummary> papers, @Nullable String next, List<String> advice) {

    public FoundSummaries {
        papers = List.copyOf(papers);
        advice = List.copyOf(advice);
    }

    /** @param answer as {@code GET /v1/papers} gives it */
    static FoundSummaries of(byte[] answer) throws IOException {
        JsonNode found = MessageJson.mapper().readTree(answer);
        List<PaperSummary> papers = new ArrayList<>();
        for (JsonNode paper : found.path("papers")) {
            papers.add(
                    PaperSummary.of(MessageJson.mapper().treeToValue(paper, Paper.class), FoundBy.lacksWords(paper)));
        }
        String next = found.path("next").isTextual() ? found.path("next").asText() : null;
        return new FoundSummaries(found.path("total").asLong(), papers, next, advice(found));
    }

    private static List<String> advice(JsonNode found) {
        List<String> advice = new ArrayList<>();
        for (JsonNode clause : found.path("clauses")) {
            String name = clause.path("clause").isTextual()
                    ? clause.path("clause").asText()
                    : clause.path("parameter").asText();
            if (clause.path("without").asLong() > 0) {
                advice.add("without %s: %s".formatted(name, papers(clause.path("without"))));
            } else if (clause.path("total").isNumber() && clause.path("total").asLong() == 0) {
                advice.add("%s is in no paper".formatted(name));
            }
        }
        JsonNode inexact = found.path("inexact");
        if (inexact.isObject()) {
            advice.add("without quotes, %s: %s".formatted(inexact.path("q").asText(), papers(inexact.path("total"))));
        }
        return advice;
    }

    private static String papers(JsonNode total) {
        return total.asLong() == 1 ? "1 paper" : String.format(Locale.ROOT, "%,d papers", total.asLong());
    }
}
