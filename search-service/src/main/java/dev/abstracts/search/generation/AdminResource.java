package dev.abstracts.search.generation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.access.NeedsScope;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import dev.abstracts.search.generation.Generation.Role;
import dev.abstracts.search.indexing.Indexer;
import dev.abstracts.search.indexing.IndexingLoop;
import dev.abstracts.search.indexing.IndexingState;
import dev.abstracts.search.paper.PaperSearch;
import dev.abstracts.search.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an operator does with the index. */
@Path("/v1/admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@NeedsScope(AccessScope.ADMIN)
public class AdminResource {

    private final GenerationKeeper papers;
    private final IndexKeeper keeper;
    private final Indexer indexer;
    private final Elasticsearch elasticsearch;
    private final PaperSearch search;
    private final Semaphore comparisons = new Semaphore(1);

    AdminResource(
            GenerationKeeper papers,
            IndexKeeper keeper,
            Indexer indexer,
            Elasticsearch elasticsearch,
            PaperSearch search) {
        this.papers = papers;
        this.keeper = keeper;
        this.indexer = indexer;
        this.elasticsearch = elasticsearch;
        this.search = search;
    }

    /** @param lag offsets of the topic that it does not hold yet; absent for one that is not filled */
    record GenerationView(
            @JsonUnwrapped Generation generation, @Nullable Long lag) {}

    /** @param serving number of the generation that readers see */
    record GenerationsView(@Nullable Integer serving, List<GenerationView> generations) {}

    /** @param state {@code running}, {@code paused} or {@code stopped} */
    record LoopView(String name, String state, @Nullable String reason) {}

    @GET
    @Path("search-request")
    @Operation(
            summary = "What Elasticsearch is asked for a search",
            description =
                    "Takes the parameters of searchPapers. The request is the one of mode=lexical; it can be sent to"
                            + " Elasticsearch as it is, also with its own profile or explain.")
    public PaperSearch.Asked searchRequest(@Context UriInfo uri) {
        return search.asked(uri.getQueryParameters());
    }

    @GET
    @Path("generations")
    @Operation(summary = "The generations of the papers' index, and how far they are behind")
    public GenerationsView generations() {
        return view(papers.seen());
    }

    @GET
    @Path("generations/difference")
    @Operation(
            summary = "What the papers of two generations differ in",
            description =
                    "Tags, subjects, claims and venues that came and went, with papers to look at. Reads both"
                            + " generations whole: a million papers take minutes. One at a time on each replica: 503 meanwhile.")
    public GenerationDifference difference(
            @QueryParam("before") @Nullable Integer before, @QueryParam("after") @Nullable Integer after)
            throws IOException {
        Generation one = generation("before", before);
        Generation other = generation("after", after);
        if (!comparisons.tryAcquire()) {
            throw ProblemException.unavailable(
                    "two generations are being compared already: ask again when that is done");
        }
        try {
            return GenerationDifference.between(elasticsearch, one, other);
        } finally {
            comparisons.release();
        }
    }

    private Generation generation(String parameter, @Nullable Integer number) {
        return papers.seen().all().stream()
                .filter(generation -> Objects.equals(generation.number(), number))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidParameter(
                        parameter,
                        "there is no generation %s; there are %s"
                                .formatted(
                                        number,
                                        papers.seen().all().stream()
                                                .map(Generation::number)
                                                .toList())));
    }

    @POST
    @Path("rebuild")
    @Operation(
            summary = "Make the next generation of the papers' index",
            description =
                    "It is filled from the papers' topic while readers see the present one, and swapped in when it"
                            + " has caught up; GET /v1/admin/generations shows how far it is. One at a time: while one is being"
                            + " filled the answer is about that one.")
    public Response rebuild(
            @Parameter(
                            description =
                                    "a generation of the enrichment that is tried: its papers are swapped in when accepted")
                    @QueryParam("enrichment")
                    @Nullable
                    Integer enrichment)
            throws IOException {
        if (enrichment != null && enrichment < 1) {
            throw ProblemException.invalidParameter("enrichment", "it is 1 or more, not " + enrichment);
        }
        Generations now = enrichment == null ? papers.rebuild() : papers.tryOut(enrichment);
        keeper.nudge();
        return accepted(now);
    }

    @POST
    @Path("accept")
    @Operation(
            summary = "Show readers the generation that holds another enrichment's papers",
            description = "503 while it has not caught up.")
    public Response accept() throws IOException {
        Generations now = papers.accept();
        keeper.nudge();
        return accepted(now);
    }

    @POST
    @Path("rollback")
    @Operation(
            summary = "Break off the generation that is being filled, or bring back the one that served before",
            description = "A generation that is brought back is behind until it has caught up.")
    public Response rollback() throws IOException {
        Generations now = papers.rollback()
                .orElseThrow(() -> new ProblemException(
                        RejectionCode.NOT_FOUND, "no generation is being filled and none is kept to go back to"));
        keeper.nudge();
        return accepted(now);
    }

    @POST
    @Path("resume")
    @Operation(
            summary = "Go on with indexing that stopped because too many documents in a row were refused",
            description = "Only on the replica that is asked.")
    public List<LoopView> resume() {
        indexer.loops().forEach(IndexingLoop::resume);
        return indexer.loops().stream().map(AdminResource::view).toList();
    }

    private Response accepted(Generations now) {
        return Response.accepted(view(now))
                .location(URI.create("/v1/admin/generations"))
                .build();
    }

    private GenerationsView view(Generations now) {
        return new GenerationsView(
                now.serving().map(Generation::number).orElse(null),
                now.all().stream()
                        .map(generation -> new GenerationView(
                                generation, generation.role() == Role.KEPT ? null : papers.lag(generation)))
                        .toList());
    }

    private static LoopView view(IndexingLoop loop) {
        return switch (loop.state()) {
            case IndexingState.Running _ -> new LoopView(loop.name(), "running", null);
            case IndexingState.Paused paused -> new LoopView(loop.name(), "paused", paused.reason());
            case IndexingState.Stopped stopped -> new LoopView(loop.name(), "stopped", stopped.reason());
        };
    }
}
