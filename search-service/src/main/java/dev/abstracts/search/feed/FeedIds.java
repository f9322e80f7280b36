package dev.abstracts.search.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import dev.abstracts.search.index.IndexNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks for gaps among the ids that a feed's source gives its records. The index knows them where the paper is called by
 * them: arXiv's always, a source's own where none of the feed's papers is called by its DOI or its OpenReview forum.
 */
@ApplicationScoped
class FeedIds {

    private static final int MOST = 50_000;
    private static final int PAGE = 10_000;
    private static final String KEY = "search.key";
    private static final String ARXIV = "arxiv:";

    private final Elasticsearch elasticsearch;
    private final IndexNames names;

    FeedIds(Elasticsearch elasticsearch, @ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.elasticsearch = elasticsearch;
        this.names = new IndexNames(namespace);
    }

    Gaps gaps(FeedName feed) throws IOException {
        IdSequences sequences = new IdSequences();
        // arXiv's ids begin with a digit since 2007, and before with an archive's name.
        List<String> recent = read(feed, ARXIV + "0", ARXIV + ":", ARXIV, MOST);
        List<String> early = read(feed, ARXIV + ":", "arxiv;", ARXIV, MOST - recent.size());
        recent.forEach(sequences::add);
        early.forEach(sequences::add);
        if (recent.size() + early.size() == MOST) {
            return sequences.gaps("only the latest %d ids of arXiv are looked at".formatted(MOST));
        }
        if (any(feed, "doi:", "openreview:")) {
            return sequences.gaps(null);
        }
        // Plain numbers do not come in their order, so that some of them say nothing about what is missing.
        String own = "source:" + feed + "/";
        List<String> ids = read(feed, own, "source:" + feed + "0", own, MOST);
        if (ids.size() == MOST) {
            return sequences.gaps("the feed's own ids are not looked at, as there are %d or more".formatted(MOST));
        }
        ids.forEach(sequences::add);
        return sequences.gaps(null);
    }

    /**
     * The ids of the feed's papers from one (inclusive) to another (exclusive) without their beginning, the highest first
     * so that a month of arXiv that is cut off loses its lowest ids only.
     */
    private List<String> read(FeedName feed, String from, String to, String beginning, int most) throws IOException {
        List<String> ids = new ArrayList<>();
        String last = to;
        while (ids.size() < most) {
            int size = Math.min(PAGE, most - ids.size());
            ObjectNode body = body(feed, size);
            filter(body)
                    .addObject()
                    .putObject("range")
                    .putObject(KEY)
                    .put("gte", from)
                    .put("lt", last);
            body.putArray("sort").addObject().put(KEY, "desc");
            JsonNode hits = search(body, "hits.hits.sort").at("/hits/hits");
            for (JsonNode hit : hits) {
                last = hit.at("/sort/0").asText();
                ids.add(last.substring(beginning.length()));
            }
            if (hits.size() < size) {
                break;
            }
        }
        return ids;
    }

    /** Whether any of the feed's papers has an id of one of these schemes. */
    private boolean any(FeedName feed, String... schemes) throws IOException {
        ObjectNode body = body(feed, 0).put("terminate_after", 1).put("track_total_hits", true);
        ObjectNode either = filter(body).addObject().putObject("bool");
        for (String scheme : schemes) {
            either.withArray("should").addObject().putObject("prefix").put(KEY, scheme);
        }
        return search(body, "hits.total.value").at("/hits/total/value").asLong() > 0;
    }

    private static ObjectNode body(FeedName feed, int size) {
        ObjectNode body = MessageJson.mapper().createObjectNode();
        body.put("size", size).put("track_total_hits", false).put("_source", false);
        filter(body).addObject().putObject("term").put("search.feed", feed.value());
        return body;
    }

    private static ArrayNode filter(ObjectNode body) {
        return body.withObject("/query/bool").withArray("filter");
    }

    /** @param answer what is wanted of it */
    private JsonNode search(ObjectNode body, String answer) throws IOException {
        return elasticsearch.send(
                "POST", "/%s/_search?filter_path=%s".formatted(names.papersAlias(), answer), MessageJson.write(body));
    }
}
