package dev.abstracts.search.paper;

import dev.abstracts.contract.Paper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Searches papers, and answers single ones. */
@Path("/v1/papers")
@Produces(MediaType.APPLICATION_JSON)
public class PapersResource {

    private final PaperSearch papers;

    PapersResource(PaperSearch papers) {
        this.papers = papers;
    }

    @GET
    @Operation(
            operationId = "searchPapers",
            summary = "Searches papers",
            description =
                    "A filter may be given several times: any of its values will do. Different filters must all hold.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "the query; see docs/query-language.md",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "mode",
            in = ParameterIn.QUERY,
            description =
                    "what papers are found by: lexical, semantic or hybrid; hybrid where the order is relevance and"
                            + " vectors are to be had, else lexical",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "relevance, newest, oldest or received; relevance where there is a query, else newest",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "how many papers a page has, from 0 to 200, else 10",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "next of the page before; all other parameters but size must stay as they were",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "facets",
            in = ParameterIn.QUERY,
            description =
                    "what to count the found papers by, comma-separated: feed, format, category, venue, year, status, presentation, tag, author, hasCode, subject, task, method, dataset, metric, model, claim, resource, journal, track",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "highlight",
            in = ParameterIn.QUERY,
            description = "whether to mark where the query was found, as HTML with em",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "feed",
            in = ParameterIn.QUERY,
            description = "name of a feed",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "delivery",
            in = ParameterIn.QUERY,
            description = "id of a delivery",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "name of a format",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "category",
            in = ParameterIn.QUERY,
            description = "any of a paper's categories",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "venue",
            in = ParameterIn.QUERY,
            description = "name of a venue",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "year",
            in = ParameterIn.QUERY,
            description = "year of publication, or a range such as 2019..2021",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "first day, month or year of publication",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "last day, month or year of publication",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "accepted, submitted, under-review, rejected or withdrawn",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "presentation",
            in = ParameterIn.QUERY,
            description = "such as oral, spotlight or poster",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "tag",
            in = ParameterIn.QUERY,
            description = "id or label of a tag",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "subject",
            in = ParameterIn.QUERY,
            description = "an arXiv category that the paper says it has, or one predicted for it",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "task",
            in = ParameterIn.QUERY,
            description = "a task that it works on, by id or label of the tag",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "method",
            in = ParameterIn.QUERY,
            description = "a method, by id or label of the tag",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "dataset",
            in = ParameterIn.QUERY,
            description = "a dataset, by id or label of the tag, or by the name in a claim",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "metric",
            in = ParameterIn.QUERY,
            description = "a metric, by id or label of the tag, or by the name in a claim",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "model",
            in = ParameterIn.QUERY,
            description = "a model, by id or label of the tag",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "claim",
            in = ParameterIn.QUERY,
            description =
                    "what it claims to have achieved: speedup, accuracy, score, error, reduction, improvement, size, cost or other",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "resource",
            in = ParameterIn.QUERY,
            description = "what it links to: code, data, model, demo, project, video or other",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "journal",
            in = ParameterIn.QUERY,
            description = "name of a journal",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "track",
            in = ParameterIn.QUERY,
            description = "track of a venue, such as findings",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "author",
            in = ParameterIn.QUERY,
            description = "a whole name, or one word of it; case and accents do not matter",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "hasCode",
            in = ParameterIn.QUERY,
            description = "whether code is known",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "id",
            in = ParameterIn.QUERY,
            description = "id of a paper, or any of its identifiers",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PapersFound.class)))
    @APIResponse(responseCode = "400", description = "invalid-query or invalid-parameter")
    @APIResponse(responseCode = "503", description = "unavailable: Elasticsearch is away or the search took too long")
    public byte[] search(@Context UriInfo uri) throws IOException {
        return papers.search(uri.getQueryParameters());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPaper", summary = "Answers one paper")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Paper.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "410", description = "gone: no source speaks of the paper any more")
    @APIResponse(responseCode = "503", description = "unavailable: Elasticsearch is away")
    public byte[] paper(@PathParam("id") String id) throws IOException {
        return papers.paper(id).orElseThrow(() -> PaperSearch.unknown(id));
    }
}
