package dev.abstracts.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.change.ChangeCursor;
import dev.abstracts.search.change.ChangePlaces;
import dev.abstracts.search.page.LivePage.Item;
import dev.abstracts.search.paper.PaperSearch;
import dev.abstracts.search.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The page to watch: the papers of a search that came last, and those that come while it is open. It takes {@code q} and the
 * filters of {@code GET /v1/papers}.
 */
@Path("/live")
public class LivePageResource {

    private static final String SHOWN = "20";

    private final PaperSearch papers;
    private final ChangePlaces changes;

    LivePageResource(PaperSearch papers, ChangePlaces changes) {
        this.papers = papers;
        this.changes = changes;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(@Context UriInfo uri) {
        PageAddress address = PageAddress.of(uri.getQueryParameters())
                .without("sort")
                .without("size")
                .without("cursor");
        try {
            // Taken before the search, so that nothing falls between the two.
            ChangeCursor now = changes.end();
            PageAddress latest = address.with("sort", "received").with("size", SHOWN);
            JsonNode found = MessageJson.mapper().readTree(papers.search(latest.parameters()));
            return HtmlAnswer.of(200, page(address, now, found));
        } catch (ProblemException e) {
            return ProblemPage.answer(e);
        } catch (IOException | KafkaException e) {
            return ProblemPage.away();
        }
    }

    private static LivePage page(PageAddress address, ChangeCursor now, JsonNode found) {
        List<Item> items = new ArrayList<>();
        for (JsonNode paper : found.path("papers")) {
            items.add(new Item(paper.path("id").asText(), PaperReader.read(paper)));
        }
        return new LivePage(
                address.first("q"),
                address.without("q").list(),
                "/" + address.query(),
                "/v1/papers/stream" + address.with("lastEventId", now.text()).query(),
                items);
    }
}
