package dev.abstracts.ingest.access;

import dev.abstracts.contract.AccessKey;
import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.problem.ProblemException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Finds out who calls, by the request's {@code Authorization} (RFC 6750). Credentials that are wrong are never as good as none. */
@Singleton
final class Credentials {

    private static final String SCHEME = "Bearer ";

    private final KeyFile keys;
    private final AnonymousAccess anonymous;
    private final Clock clock;

    Credentials(KeyFile keys, AnonymousAccess anonymous, Clock clock) {
        this.keys = keys;
        this.anonymous = anonymous;
        this.clock = clock;
    }

    /** @throws ProblemException {@code unauthorized} */
    Caller caller(RoutingContext exchange) {
        List<String> given = exchange.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (given.isEmpty()) {
            return anonymous.caller(exchange.request().remoteAddress().hostAddress());
        }
        String credentials = given.getFirst();
        if (given.size() > 1 || !credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthorized("invalid_request", "the Authorization header is not \"Bearer\" and a key or token");
        }
        return keyed(credentials.substring(SCHEME.length()).strip());
    }

    private Caller keyed(String presented) {
        AccessKey key = keys.find(presented)
                .orElseThrow(() -> unauthorized("invalid_token", "the key is not known here, or no longer"));
        if (key.isExpired(clock.instant())) {
            throw unauthorized(
                    "invalid_token",
                    "key %s has expired at %s; ask for a new one".formatted(key.name(), key.expires()));
        }
        return Caller.of(key);
    }

    static ProblemException missing(AccessScope needed) {
        return challenged(
                "Bearer realm=\"abstracts\"",
                "this needs the scope %s; send Authorization: Bearer and a key that has it".formatted(needed.code()));
    }

    private static ProblemException unauthorized(String error, String detail) {
        return challenged("Bearer realm=\"abstracts\", error=\"%s\"".formatted(error), detail);
    }

    private static ProblemException challenged(String challenge, String detail) {
        return new ProblemException(
                RejectionCode.UNAUTHORIZED, detail, Map.of(), Map.of("WWW-Authenticate", challenge));
    }
}
