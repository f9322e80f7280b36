package dev.abstracts.ingest.access;

import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.access.Credentials.Found;
import dev.abstracts.ingest.problem.ProblemException;
import dev.abstracts.ingest.problem.UnreadBody;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets through who may. It looks where it is known which method is called for which feed, as that method will see them, and
 * nothing of the body has been read.
 */
public final class AccessFilter {

    private final Credentials credentials;
    private final Allowances allowances;

    AccessFilter(Credentials credentials, Allowances allowances) {
        this.credentials = credentials;
        this.allowances = allowances;
    }

    /**
     * On the thread that reads the request: what is refused takes no other.
     *
     * @return null when the caller is known already, as those with keys and those without credentials are
     */
    @ServerRequestFilter(nonBlocking = true)
    public @Nullable Uni<Void> look(ContainerRequestContext request, ResourceInfo resource, RoutingContext exchange) {
        AccessScope needed = needed(resource);
        String feed = request.getUriInfo().getPathParameters().getFirst("feed");
        AuditLine audit = needed == AccessScope.ADMIN ? AuditLine.begin(exchange) : AuditLine.NONE;
        try {
            return switch (credentials.find(exchange)) {
                case Found.Known(Caller caller) -> {
                    letThrough(caller, needed, feed, audit, exchange);
                    yield null;
                }
                case Found.Asked(Uni<Caller> asked) ->
                    asked.invoke(caller -> letThrough(caller, needed, feed, audit, exchange))
                            .onFailure()
                            .invoke(failure -> UnreadBody.closeAfterAnswer(exchange))
                            .replaceWithVoid();
            };
        } catch (ProblemException e) {
            UnreadBody.closeAfterAnswer(exchange);
            throw e;
        }
    }

    private void letThrough(
            Caller caller, AccessScope needed, @Nullable String feed, AuditLine audit, RoutingContext exchange) {
        audit.by(caller);
        if (caller.isAnonymous() && !caller.may(needed)) {
            throw Credentials.missing(needed);
        }
        if (caller.isAnonymous() && isFromAnotherSite(exchange.request())) {
            throw new ProblemException(
                    RejectionCode.FORBIDDEN,
                    "a page of %s may not call this without a key"
                            .formatted(exchange.request().getHeader(HttpHeaders.ORIGIN)),
                    Map.of());
        }
        allowances.take(caller, needed == AccessScope.PUSH, exchange);
        if (!caller.may(needed)) {
            throw forbidden(caller, "needs the scope " + needed.code());
        }
        // What is no feed's name is told by the method.
        if (feed != null && FeedName.isValid(feed) && !caller.isFor(FeedName.of(feed))) {
            throw forbidden(caller, "is for feed " + feed);
        }
        caller.keepIn(exchange);
    }

    /** Whoever opens a page has its scripts call whatever their browser reaches, this machine too; browsers say for which page. */
    private static boolean isFromAnotherSite(HttpServerRequest request) {
        String page = request.getHeader(HttpHeaders.ORIGIN);
        return page != null
                && !page.substring(page.indexOf("//") + 2).equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
    }

    private static ProblemException forbidden(Caller caller, String what) {
        return new ProblemException(
                RejectionCode.FORBIDDEN, "this %s, and %s".formatted(what, caller.described()), Map.of());
    }

    private static AccessScope needed(ResourceInfo resource) {
        Needs needs = resource.getResourceMethod().getAnnotation(Needs.class);
        return needs == null ? AccessScope.ADMIN : needs.value();
    }
}
