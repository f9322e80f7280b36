package dev.abstracts.ingest.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** What becomes of a connection on which a sender is still sending when its answer has been given. */
public final class UnreadBody {

    private static final int READ_ANYWAY = 64 << 10;
    private static final long TIME_TO_READ_ANSWER_MS = 2000;

    private UnreadBody() {}

    /** Closes the connection, unless what is left is so short that reading it takes less than a new connection. */
    public static void closeAfterAnswer(RoutingContext exchange) {
        if (isShort(exchange.request())) {
            return;
        }
        exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        exchange.addEndHandler(ended -> close(exchange));
    }

    private static boolean isShort(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return false;
        }
        return length == null || (length.length() < 6 && Integer.parseInt(length) <= READ_ANYWAY);
    }

    /** A sender that is still sending would not see the answer of a connection that is closed at once. */
    public static void close(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.isEnded()) {
            request.connection().close();
        } else {
            exchange.vertx().setTimer(TIME_TO_READ_ANSWER_MS, timer -> request.connection()
                    .close());
        }
    }
}
