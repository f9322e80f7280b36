package dev.abstracts.search.access;

import dev.abstracts.contract.AccessKey;
import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets those through to resources that {@link NeedsScope} who have it, and writes a line of the category {@code abstracts.audit} for each
 * such call: who, what, from where, with what result.
 */
public final class ScopeFilter {

    private final CallerKeys keys;

    ScopeFilter(CallerKeys keys) {
        this.keys = keys;
    }

    @ServerRequestFilter
    public void look(ContainerRequestContext request, ResourceInfo resource, RoutingContext exchange) {
        NeedsScope needed = needed(resource.getResourceClass());
        if (needed == null) {
            return;
        }
        AtomicReference<String> who = new AtomicReference<>(Audit.NOBODY_KNOWN);
        exchange.addEndHandler(ended -> Audit.write(
                exchange, who.get(), ended.succeeded() ? exchange.response().getStatusCode() : "broken off"));
        Optional<AccessKey> key = keys.caller(request.getHeaderString(HttpHeaders.AUTHORIZATION), needed.value());
        String name = key.map(known -> "key " + known.name()).orElse("anonymous");
        who.set(name);
        key.ifPresent(known -> check(known, needed.value(), name));
        key.map(Caller::with)
                .orElseGet(() -> new Caller(Optional.empty(), keys.isOpen(AccessScope.ADMIN)))
                .remember(request);
    }

    /** Of a resource's own class, or of the one that it was made of. */
    private static @Nullable NeedsScope needed(Class<?> resource) {
        NeedsScope own = resource.getAnnotation(NeedsScope.class);
        return own != null || resource.getSuperclass() == null
                ? own
                : resource.getSuperclass().getAnnotation(NeedsScope.class);
    }

    private static void check(AccessKey key, AccessScope scope, String name) {
        if (key.scopes().stream().noneMatch(has -> has.includes(scope))) {
            throw forbidden("this needs the scope %s, which %s does not have".formatted(scope.code(), name));
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
