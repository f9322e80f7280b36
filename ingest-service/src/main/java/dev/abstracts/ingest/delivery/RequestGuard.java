package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.problem.UnreadBody;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Looks at requests before anything else does. Nothing is served behind a request with a {@code Transfer-Encoding} on the same
 * connection: it may have had a {@code Content-Length} too, which the server has dropped by now, as RFC 9112 (6.3) has it; who
 * went by that one, such as a proxy, takes another place for the end of the body, and what follows for nobody's request. And a
 * semicolon in a path is refused: JAX-RS would overlook it and what stands behind it, and serve another feed or source than was
 * named.
 */
@Singleton
final class RequestGuard {

    private static final int BEFORE_OTHERS = 1000;

    /** On which nothing more is served. */
    private final Set<HttpConnection> finished =
            Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    void register(@Observes Filters filters) {
        filters.register(this::look, BEFORE_OTHERS);
    }

    private void look(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (finished.contains(request.connection())) {
            request.connection().close();
            return;
        }
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            finished.add(request.connection());
            exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            exchange.addEndHandler(ended -> UnreadBody.close(exchange));
        }
        if (request.path() != null && request.path().indexOf(';') >= 0) {
            refusePath(exchange);
        } else {
            exchange.next();
        }
    }

    private static void refusePath(RoutingContext exchange) {
        RejectionCode code = RejectionCode.INVALID_PARAMETER;
        JsonObject problem = new JsonObject()
                .put("type", code.problemType())
                .put("title", "Invalid parameter")
                .put("status", 400)
                .put("detail", "there are no parameters in paths; write a semicolon that belongs to an id as %3B");
        exchange.response()
                .setStatusCode(400)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(problem.encode());
    }
}
