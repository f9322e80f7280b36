package dev.abstracts.search.alert;

import dev.abstracts.contract.OutboundHosts;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes the rules of whom webhooks may be. */
final class WebhookHosts {

    private WebhookHosts() {}

    @Produces
    @Singleton
    static OutboundHosts of(AlertSettings settings) {
        return new OutboundHosts(
                "abstracts.alerts",
                settings.allowedHosts().orElse(List.of()),
                settings.privateHosts().orElse(List.of()));
    }
}
