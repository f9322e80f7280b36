package dev.abstracts.search.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.search.facet.Histogram;
import dev.abstracts.search.paper.PaperIndex;
import dev.abstracts.search.paper.PaperSelection;
import dev.abstracts.search.paper.SearchSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an alert would have told of late: the papers that meet it now, by when they were received last. */
@ApplicationScoped
class Backtest {

    private static final int EXAMPLES = 10;
    private static final String DAYS = "days";

    private final PaperIndex index;
    private final SearchSettings settings;

    Backtest(PaperIndex index, SearchSettings settings) {
        this.index = index;
        this.settings = settings;
    }

    /**
     * @param since from when on papers are counted
     * @param total of these papers
     * @param perDay how many of them were received on each day, in UTC; days without are left out
     * @param papers the latest of them
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Result(String q, Instant since, long total, Map<String, Long> perDay, List<Example> papers) {}

    record Example(
            String id, @Nullable String title, @Nullable String receivedAt) {}

    /**
     * @throws dev.abstracts.search.problem.ProblemException when the query is wrong, or Elasticsearch cannot answer at the moment
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    Result of(String q, int days, Instant now) throws IOException {
        Instant since = now.minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
        JsonNode answer = index.searches(List.of(body(q, since))).getFirst();
        List<Example> examples = new ArrayList<>();
        for (JsonNode hit : answer.at("/hits/hits")) {
            JsonNode paper = hit.path("_source");
            examples.add(new Example(
                    paper.path("id").asText(),
                    paper.path("title").asText(null),
                    paper.path("receivedAt").asText(null)));
        }
        return new Result(
                q,
                since,
                answer.at("/hits/total/value").asLong(),
                Histogram.RECEIVED_DAY.read(answer.at("/aggregations/" + DAYS)),
                examples);
    }

    private ObjectNode body(String q, Instant since) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("timeout", settings.deadline().toMillis() + "ms");
        body.put("track_total_hits", true);
        body.put("size", EXAMPLES);
        body.putArray("_source").add("id").add("title").add("receivedAt");
        body.putArray("sort").addObject().put("search.received", "desc");
        body.putObject("aggregations").set(DAYS, Histogram.RECEIVED_DAY.aggregation());
        ObjectNode received = JsonNodeFactory.instance.objectNode();
        received.putObject("range").putObject("search.received").put("gte", since.toEpochMilli());
        body.putObject("query")
                .putObject("bool")
                .putArray("filter")
                .add(PaperSelection.of(Map.of("q", List.of(q))).clause())
                .add(received);
        return body;
    }
}
