package dev.abstracts.search.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Paper;
import dev.abstracts.search.paper.PaperScan;
import dev.abstracts.search.paper.PaperScans;
import dev.abstracts.search.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Answers clients of arXiv's search, whatever media type they accept. */
@Path("/api/query")
public class ArxivResource {

    private static final String ATOM = "application/atom+xml;charset=UTF-8";

    /** Answers with more papers take megabytes each; so many are made at once. */
    private static final int LARGE = 200;

    private static final int LARGE_AT_ONCE = 2;

    private final PaperScans scans;
    private final Semaphore large = new Semaphore(LARGE_AT_ONCE);
    private final Clock clock = Clock.systemUTC();

    ArxivResource(PaperScans scans) {
        this.scans = scans;
    }

    @GET
    @Operation(
            operationId = "arxivQuery",
            summary = "Searches papers as arXiv's interface does",
            description =
                    "For clients of export.arxiv.org/api/query; POST takes the same as a form. See docs/reading.md.")
    @Parameter(
            name = "search_query",
            in = ParameterIn.QUERY,
            description = "terms with ti au abs co jr cat rn id all, AND, OR, ANDNOT and parentheses",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "id_list",
            in = ParameterIn.QUERY,
            description = "comma-separated ids; with search_query, both must hold",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "start",
            in = ParameterIn.QUERY,
            description = "how many papers are passed over, from 0 to 30000",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "max_results",
            in = ParameterIn.QUERY,
            description = "how many papers are answered at most, else 10; never more than 2000",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "sortBy",
            in = ParameterIn.QUERY,
            description = "relevance, lastUpdatedDate (of receipt) or submittedDate (of publication)",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "sortOrder",
            in = ParameterIn.QUERY,
            description = "descending or ascending",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/atom+xml"))
    @APIResponse(responseCode = "400", description = "a feed with an entry titled Error")
    @APIResponse(responseCode = "503", description = "unavailable: Elasticsearch is away or many are asking for much")
    public Response get(@Context UriInfo uri, @Context RoutingContext request) throws IOException {
        return answer(ArxivParameters.of(request.request().query()), uri.getBaseUri());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response post(byte[] form, @Context UriInfo uri, @Context RoutingContext request) throws IOException {
        return answer(ArxivParameters.of(request.request().query(), new String(form, UTF_8)), uri.getBaseUri());
    }

    private Response answer(ArxivParameters parameters, URI base) throws IOException {
        try {
            ArxivRequest request = ArxivRequest.of(parameters);
            if (request.maxResults() <= LARGE) {
                return Response.ok(feed(request, base), ATOM).build();
            }
            if (!large.tryAcquire()) {
                throw ProblemException.unavailable(
                        "%d answers of more than %d papers are being made; try again".formatted(LARGE_AT_ONCE, LARGE));
            }
            try {
                return Response.ok(feed(request, base), ATOM).build();
            } finally {
                large.release();
            }
        } catch (ArxivErrorException e) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(ArxivFeed.error(e, base, clock.instant()))
                    .type(ATOM)
                    .build();
        }
    }

    private String feed(ArxivRequest request, URI base) throws IOException {
        boolean listed = !request.ids().isEmpty();
        int skip = listed ? 0 : request.start();
        int limit = listed ? request.ids().size() : request.maxResults();
        ArxivEntries entries = new ArxivEntries(base);
        try (PaperScan scan = scans.of(request.query(), request.sort(), request.ascending(), skip, limit)) {
            ArxivFeed feed = ArxivFeed.of(request, scan.total(), base, clock.instant());
            if (listed) {
                inOrder(request, scan).forEach(paper -> entries.write(feed.xml(), paper));
            } else {
                scan.forEach(found -> entries.write(feed.xml(), found.paper()));
            }
            return feed.text();
        }
    }

    /** Papers of a list of ids come in its order, as at arXiv. */
    private static List<Paper> inOrder(ArxivRequest request, PaperScan scan) throws IOException {
        List<Paper> papers = new ArrayList<>();
        scan.forEach(found -> papers.add(found.paper()));
        papers.sort(Comparator.comparingInt(paper -> request.rank(names(paper))));
        int from = Math.min(request.start(), papers.size());
        return papers.subList(from, Math.min(papers.size(), from + request.maxResults()));
    }

    private static List<String> names(Paper paper) {
        List<String> names = new ArrayList<>();
        names.add(paper.id().value());
        if (paper.identifiers().arxiv() != null) {
            names.add(paper.identifiers().arxiv());
            names.add("arxiv:" + paper.identifiers().arxiv());
        }
        if (paper.identifiers().doi() != null) {
            names.add(paper.identifiers().doi());
            names.add("doi:" + paper.identifiers().doi());
        }
        return names;
    }
}
