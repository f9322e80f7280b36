package dev.abstracts.ingest.delivery;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where senders can follow their deliveries: at search-service, which sees how they end. */
@Singleton
final class DeliveryLocation {

    private final String searchUrl;

    DeliveryLocation(
            @ConfigProperty(name = "abstracts.search.url", defaultValue = "http://127.0.0.1:8083") String searchUrl) {
        this.searchUrl = searchUrl.replaceAll("/+$", "");
    }

    Response accepted(Receipt receipt) {
        return Response.accepted(receipt)
                .location(URI.create(searchUrl + "/v1/deliveries/" + receipt.id()))
                .build();
    }
}
