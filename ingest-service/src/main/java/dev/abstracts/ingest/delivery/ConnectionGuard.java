package dev.abstracts.ingest.delivery;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Serves nothing behind a request with a {@code Transfer-Encoding} on the same connection. Such a request may have had a
 * {@code Content-Length} too, which the server has dropped by now, as RFC 9112 (6.3) has it; who went by that one, such as a
 * proxy, takes another place for the end of the body, and what follows for nobody's request.
 */
@Singleton
final class ConnectionGuard {

    private static final int BEFORE_OTHERS = 1000;
    private static final long TIME_TO_READ_ANSWER_MS = 2000;

    void register(@Observes Filters filters) {
        filters.register(ConnectionGuard::look, BEFORE_OTHERS);
    }

    private static void look(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            exchange.addEndHandler(ended -> close(exchange));
        }
        exchange.next();
    }

    /** A sender that is still sending would not see the answer of a connection that is closed at once. */
    private static void close(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.isEnded()) {
            request.connection().close();
        } else {
            request.pause();
            exchange.vertx().setTimer(TIME_TO_READ_ANSWER_MS, timer -> request.connection()
                    .close());
        }
    }
}
