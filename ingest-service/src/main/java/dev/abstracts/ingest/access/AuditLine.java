package dev.abstracts.ingest.access;

import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/**
 * One line of the category {@code abstracts.audit} for each administrative call, also for one that was refused: who, what, from
 * where, with what result. Of the request only method and path are told: parameters and headers may hold secrets.
 */
final class AuditLine {

    static final AuditLine NONE = new AuditLine();

    private static final Logger LOG = Logger.getLogger("abstracts.audit");

    private volatile String who = "nobody known";

    private AuditLine() {}

    /** Written when the answer has been given. */
    static AuditLine begin(RoutingContext exchange) {
        AuditLine line = new AuditLine();
        exchange.addEndHandler(ended -> LOG.infof(
                "who=\"%s\" what=\"%s %s\" from=%s result=%s",
                line.who,
                exchange.request().method(),
                exchange.request().path(),
                exchange.request().remoteAddress().hostAddress(),
                ended.succeeded() ? exchange.response().getStatusCode() : "broken off"));
        return line;
    }

    void by(Caller caller) {
        if (this != NONE) {
            who = caller.who();
        }
    }
}
