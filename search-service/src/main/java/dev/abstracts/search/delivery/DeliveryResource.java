package dev.abstracts.search.delivery;

import dev.abstracts.contract.Delivery;
import dev.abstracts.search.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Answers what became of a delivery. */
@Path("/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {

    private static final Duration NAP = Duration.ofMillis(50);

    private final DeliveryStore store;
    private final DeliveryTracker tracker;
    private final DeliveryConfig config;

    DeliveryResource(DeliveryStore store, DeliveryTracker tracker, DeliveryConfig config) {
        this.store = store;
        this.tracker = tracker;
        this.config = config;
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDelivery",
            summary = "Answers what became of a delivery",
            description = "Once its state is settled the answer never changes: every published record is then either"
                    + " indexed, that is part of a paper that searches find, or rejected.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "503", description = "unavailable: Elasticsearch is away")
    public DeliveryView delivery(@PathParam("id") String id) throws IOException, InterruptedException {
        Delivery delivery =
                find(id).orElseThrow(() -> ProblemException.notFound("there is no delivery %s".formatted(id)));
        if (delivery.settlement() != null) {
            return DeliveryView.settled(delivery, delivery.settlement());
        }
        if (delivery.completedAt() == null) {
            return DeliveryView.pending(delivery, Stage.RECEIVING, 0);
        }
        Stage stage = tracker.stage(id).orElse(Stage.ENRICHING);
        return DeliveryView.pending(
                delivery,
                stage == Stage.SETTLED ? Stage.INDEXING : stage,
                store.rejected(List.of(id)).getOrDefault(id, 0L));
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
