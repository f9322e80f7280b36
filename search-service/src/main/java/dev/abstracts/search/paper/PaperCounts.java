package dev.abstracts.search.paper;

import static dev.abstracts.search.problem.ProblemException.invalidParameter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.facet.Facet;
import dev.abstracts.search.facet.FacetNames;
import dev.abstracts.search.facet.FacetValue;
import dev.abstracts.search.facet.Histogram;
import dev.abstracts.search.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts papers: from the parameters of {@code GET /v1/facets} to its answer. */
@ApplicationScoped
public class PaperCounts {

    static final String HISTOGRAMS = "histograms";

    private static final List<String> NOT_HERE = List.of("mode", "size", "sort", "cursor", "highlight");

    private final PaperIndex index;
    private final FacetNames names;
    private final SearchSettings settings;

    PaperCounts(PaperIndex index, FacetNames names, SearchSettings settings) {
        this.index = index;
        this.names = names;
        this.settings = settings;
    }

    /**
     * @param facets by name, values with the most papers first
     * @param histograms by name, papers by time
     */
    public record Counts(
            long total, long took, Map<String, List<FacetValue>> facets, Map<String, Map<String, Long>> histograms) {}

    /**
     * @param given decoded parameters, each with its values in order
     * @throws ProblemException when a parameter or the query is wrong
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    public Counts count(Map<String, List<String>> given) throws IOException {
        Map<String, List<String>> parameters = new LinkedHashMap<>(given);
        for (String name : NOT_HERE) {
            if (parameters.containsKey(name)) {
                throw invalidParameter(name, "this answer holds no papers; leave it out");
            }
        }
        Set<Histogram> histograms = histograms(parameters.getOrDefault(HISTOGRAMS, List.of()));
        parameters.remove(HISTOGRAMS);
        if (histograms.isEmpty() && !parameters.containsKey("facets")) {
            parameters.put(
                    "facets",
                    List.of(Arrays.stream(Facet.values()).map(Facet::label).collect(Collectors.joining(","))));
        }
        parameters.put("size", List.of("0"));
        ObjectNode body = SearchBody.of(PaperRequestReader.read(parameters), settings.deadline());
        histograms.forEach(histogram -> add(body, histogram));
        try (InputStream answer = index.search(body)) {
            return read(MessageJson.mapper().readTree(answer), histograms);
        }
    }

    private static Set<Histogram> histograms(List<String> lists) {
        Set<Histogram> histograms = EnumSet.noneOf(Histogram.class);
        for (String list : lists) {
            for (String name : list.split(",")) {
                if (!name.isBlank()) {
                    histograms.add(Histogram.labelled(name.strip())
                            .orElseThrow(() -> invalidParameter(
                                    HISTOGRAMS,
                                    "\"%s\" is not allowed, only a comma-separated list of %s"
                                            .formatted(name, Histogram.labels()))));
                }
            }
        }
        return histograms;
    }

    /** Histograms are of papers that all filters let through, also those that facets are counted without. */
    private static void add(ObjectNode body, Histogram histogram) {
        JsonNode filter = body.path("post_filter");
        ObjectNode counted = body.withObject("/aggs").putObject(histogram.label());
        counted.set(
                "filter",
                filter.isMissingNode()
                        ? JsonNodeFactory.instance.objectNode().set("match_all", JsonNodeFactory.instance.objectNode())
                        : filter);
        counted.putObject("aggs").set("days", histogram.aggregation());
    }

    private Counts read(JsonNode answer, Set<Histogram> histograms) throws IOException {
        PaperAnswer.checkDeadline(answer.path("timed_out").asBoolean());
        Map<String, Map<String, Long>> times = new LinkedHashMap<>();
        ObjectNode facets = JsonNodeFactory.instance.objectNode();
        answer.path("aggregations").properties().forEach(counted -> {
            if (Histogram.labelled(counted.getKey())
                    .filter(histograms::contains)
                    .isEmpty()) {
                facets.set(counted.getKey(), counted.getValue());
            }
        });
        for (Histogram histogram : histograms) {
            times.put(
                    histogram.label(),
                    histogram.read(
                            answer.path("aggregations").path(histogram.label()).path("days")));
        }
        return new Counts(
                answer.at("/hits/total/value").asLong(),
                answer.path("took").asLong(),
                names.read(facets, index::searches),
                times);
    }
}
