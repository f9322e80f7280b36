package dev.abstracts.search.access;

import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes down who wanted what, and what came of it: one line of the category {@code abstracts.audit}, without secrets. */
final class Audit {

    static final String NOBODY_KNOWN = "nobody known";

    private static final Logger LOG = Logger.getLogger("abstracts.audit");

    private Audit() {}

    /** @param result a status, or why there is none */
    static void write(RoutingContext exchange, @Nullable String who, Object result) {
        LOG.infof(
                "who=\"%s\" what=\"%s %s\" from=%s result=%s",
                who,
                exchange.request().method(),
                exchange.request().path(),
                exchange.request().remoteAddress().hostAddress(),
                result);
    }
}
