package dev.abstracts.search.access;

import dev.abstracts.contract.AccessKey;
import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.generation.AdminResource;
import dev.abstracts.search.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets operators through to {@code /v1/admin}, and writes a line of the category {@code abstracts.audit} for each such call: who,
 * what, from where, with what result.
 */
public final class AdminFilter {

    private final CallerKeys keys;

    AdminFilter(CallerKeys keys) {
        this.keys = keys;
    }

    @ServerRequestFilter
    public void look(ContainerRequestContext request, ResourceInfo resource, RoutingContext exchange) {
        if (!AdminResource.class.isAssignableFrom(resource.getResourceClass())) {
            return;
        }
        AtomicReference<String> who = new AtomicReference<>(Audit.NOBODY_KNOWN);
        exchange.addEndHandler(ended -> Audit.write(
                exchange, who.get(), ended.succeeded() ? exchange.response().getStatusCode() : "broken off"));
        Optional<AccessKey> key = keys.caller(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        String name = key.map(known -> "key " + known.name()).orElse("anonymous");
        who.set(name);
        key.ifPresent(known -> check(known, name));
    }

    private static void check(AccessKey key, String name) {
        if (!key.scopes().contains(AccessScope.ADMIN)) {
            throw forbidden("this needs the scope admin, which %s does not have".formatted(name));
        }
        checkAllFeeds(key);
    }

    /** The index is of all feeds. */
    static void checkAllFeeds(AccessKey key) {
        if (key.feeds().stream().noneMatch(feeds -> feeds.value().equals("*"))) {
            throw forbidden("this concerns all feeds, and key %s is for some".formatted(key.name()));
        }
    }

    private static ProblemException forbidden(String detail) {
        return new ProblemException(RejectionCode.FORBIDDEN, detail);
    }
}
