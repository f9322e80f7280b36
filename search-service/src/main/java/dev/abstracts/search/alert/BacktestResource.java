package dev.abstracts.search.alert;

import static dev.abstracts.search.problem.ProblemException.invalidParameter;

import dev.abstracts.search.listing.ListParameters;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Shows what an alert would have told, before it is kept; it is a search, and open as searches are. */
@Path("/v1/alerts/backtest")
@Produces(MediaType.APPLICATION_JSON)
public class BacktestResource {

    private static final int MOST_DAYS = 365;

    private final Backtest backtest;

    BacktestResource(Backtest backtest) {
        this.backtest = backtest;
    }

    @GET
    @Operation(
            operationId = "backtestAlert",
            summary = "What an alert would have told",
            description =
                    "Papers that meet q now and were received last within these days: how many, on which days, and"
                            + " the latest of them.")
    @Parameter(name = "q", description = "a query, as of searchPapers")
    @Parameter(name = "days", description = "from 1 to 365, else 30")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Backtest.Result.class)))
    @APIResponse(responseCode = "400", description = "invalid-query or invalid-parameter")
    @APIResponse(responseCode = "503", description = "unavailable: Elasticsearch is away")
    public Backtest.Result backtest(
            @QueryParam("q") @DefaultValue("") String q, @QueryParam("days") @DefaultValue("30") String days)
            throws IOException {
        if (q.isBlank()) {
            throw invalidParameter("q", "it is missing; an alert has a query");
        }
        int number = ListParameters.number("days", days, MOST_DAYS);
        if (number == 0) {
            throw invalidParameter("days", "\"0\" is not allowed, only a number from 1 to " + MOST_DAYS);
        }
        return backtest.of(q, number, Instant.now());
    }
}
