package dev.abstracts.search.delivery;

import dev.abstracts.contract.Delivery;
import dev.abstracts.search.listing.ListParameters;
import dev.abstracts.search.problem.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Answers what became of deliveries. */
@Path("/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {

    private static final Duration NAP = Duration.ofMillis(50);

    private static final int MAX_REJECTIONS = 100;

    private final DeliveryStore store;
    private final DeliveryViews views;
    private final DeliveryConfig config;

    DeliveryResource(DeliveryStore store, DeliveryViews views, DeliveryConfig config) {
        this.store = store;
        this.views = views;
        this.config = config;
    }

    @GET
    @Operation(operationId = "listDeliveries", summary = "Answers deliveries, newest first")
    @Parameter(
            name = "feed",
            in = ParameterIn.QUERY,
            description = "name of the feed that they came from",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "how many a page has, from 0 to 200, else 20",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "next of the page before",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryList.class)))
    @APIResponse(responseCode = "400", description = "invalid-parameter")
    @APIResponse(responseCode = "503", description = "unavailable: Elasticsearch is away")
    public DeliveryList deliveries(@Context UriInfo uri) throws IOException {
        DeliveryStore.Page page = store.page(ListParameters.read(uri.getQueryParameters(), List.of("feed")));
        return new DeliveryList(page.total(), views.of(page.deliveries()), page.next());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDelivery",
            summary = "Answers what became of a delivery",
            description = "Once its state is settled the counts never change: every published record is then either"
                    + " indexed, that is part of a paper that searches find, or rejected. Its rejected records come"
                    + " with it, the latest first.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "400", description = "invalid-parameter")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "503", description = "unavailable: Elasticsearch is away")
    public DeliveryView delivery(
            @PathParam("id") String id,
            @Parameter(
                            description = "how many rejected records to answer with it, from 0 to 100;"
                                    + " moreRejections says where the others are",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("rejections")
                    @DefaultValue("100")
                    String rejections)
            throws IOException, InterruptedException {
        int most = ListParameters.number("rejections", rejections, MAX_REJECTIONS);
        Delivery delivery =
                find(id).orElseThrow(() -> ProblemException.notFound("there is no delivery %s".formatted(id)));
        return views.of(delivery, most);
    }

    /** Whoever has just been given a receipt may ask before the delivery is in the index. */
    private Optional<Delivery> find(String id) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + config.patience().toNanos();
        Optional<Delivery> found = store.find(id);
        while (found.isEmpty() && System.nanoTime() - deadline < 0) {
            Thread.sleep(NAP);
            found = store.find(id);
        }
        return found;
    }
}
