package dev.abstracts.search.assistant;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.search.delivery.FeedVolumes;
import dev.abstracts.search.paper.PaperSearch;
import dev.abstracts.search.paper.SimilarSearch;
import dev.abstracts.search.problem.ProblemException;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tools that assistants may call; all of them only read. */
@Singleton
public class PaperTools {

    private static final String DEFAULT_SIZE = "10";
    private static final int MAX_SIZE = 25;

    private static final String QUERY_LANGUAGE = """
            A paper matches with all of the words, in any inflection; by relevance others are found too, marked nearby. \
            "in quotes" exactly so; graph OR tree; -word to exclude; (brackets). Fields: ti: title, abs: abstract, au: author, cat: category such as cs.LG, venue:, \
            tag:, task:, method:, dataset:, feed:, year:2019..2021, date:>=2020-03, has:code, claim:speedup>=10, \
            near:"graph pooling"~5. A field takes a word, a phrase or brackets: ti:(graph network).""";

    private final PaperSearch papers;
    private final SimilarSearch similar;
    private final FeedVolumes feeds;

    PaperTools(PaperSearch papers, SimilarSearch similar, FeedVolumes feeds) {
        this.papers = papers;
        this.similar = similar;
        this.feeds = feeds;
    }

    /** A question to the index. */
    private interface Question<T> {
        T answer() throws IOException;
    }

    @Tool(
            name = "search_papers",
            title = "Search papers",
            description = "Searches abstracts of scientific papers. Answers how many there are and a page of them. "
                    + "By relevance also papers are found that are near in meaning or have some of the words only; they are marked nearby. "
                    + "When nothing is found, it says which part of the query to leave out.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, openWorldHint = false))
    FoundSummaries searchPapers(
            @ToolArg(description = QUERY_LANGUAGE) String query,
            @ToolArg(description = "relevance, newest, oldest or received", defaultValue = "relevance") String sort,
            @ToolArg(
                            description =
                                    "hybrid (words and meaning; usual where it can be), lexical (words) or semantic"
                                            + " (meaning)",
                            required = false)
                    Optional<String> mode,
            @ToolArg(description = "papers of a page, from 1 to 25", defaultValue = DEFAULT_SIZE) int size,
            @ToolArg(description = "the next of the page before, with the same query, sort and mode", required = false)
                    Optional<String> cursor) {
        Map<String, List<String>> parameters = new HashMap<>();
        parameters.put("q", List.of(query));
        parameters.put("sort", List.of(sort));
        parameters.put("size", List.of(Integer.toString(checked(size))));
        mode.ifPresent(chosen -> parameters.put("mode", List.of(chosen)));
        cursor.ifPresent(next -> parameters.put("cursor", List.of(next)));
        return answer(() -> FoundSummaries.of(papers.search(parameters)));
    }

    @Tool(
            name = "get_paper",
            title = "Get a paper",
            description = "Answers one paper with its whole abstract, what it is about, what it says it achieved, and"
                    + " where it and its code are.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, openWorldHint = false))
    PaperDetails getPaper(
            @ToolArg(description = "the paper's id, such as arxiv:1706.03762 or doi:10.1000/182") String id) {
        return answer(() -> {
            byte[] paper = papers.paper(id).orElseThrow(() -> PaperSearch.unknown(id));
            return PaperDetails.of(MessageJson.read(paper, Paper.class));
        });
    }

    @Tool(
            name = "similar_papers",
            title = "Find similar papers",
            description = "Finds papers like another one, the most similar first.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, openWorldHint = false))
    FoundSummaries similarPapers(
            @ToolArg(description = "the paper's id, such as arxiv:1706.03762") String id,
            @ToolArg(description = "how many, from 1 to 25", defaultValue = DEFAULT_SIZE) int size) {
        return answer(
                () -> FoundSummaries.of(similar.similar(id, Map.of("size", List.of(Integer.toString(checked(size)))))));
    }

    @Tool(
            name = "list_feeds",
            title = "List feeds",
            description = "Lists the feeds that papers are received from: how many records each delivered, and when it"
                    + " last did. Search one with feed:name.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, openWorldHint = false))
    FeedSummaries listFeeds() {
        return answer(() -> FeedSummaries.of(feeds.all(Instant.now())));
    }

    private static int checked(int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new ToolCallException("size is %d, not from 1 to %d".formatted(size, MAX_SIZE));
        }
        return size;
    }

    private static <T> T answer(Question<T> question) {
        try {
            return question.answer();
        } catch (ProblemException e) {
            Object suggestion = e.members().get("suggestion");
            throw new ToolCallException(
                    suggestion == null ? e.getMessage() : e.getMessage() + "; did you mean " + suggestion + "?", e);
        } catch (IOException e) {
            throw new ToolCallException("the index does not answer at the moment, try again in a minute", e);
        }
    }
}
