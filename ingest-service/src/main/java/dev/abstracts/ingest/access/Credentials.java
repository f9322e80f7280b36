package dev.abstracts.ingest.access;

import dev.abstracts.contract.AccessKey;
import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Finds out who calls, by the request's {@code Authorization} (RFC 6750): a key, which its prefix tells, or a token. Credentials
 * that are wrong are never as good as none.
 */
@Singleton
final class Credentials {

    private static final String SCHEME = "Bearer ";

    private final KeyFile keys;
    private final Tokens tokens;
    private final AnonymousAccess anonymous;
    private final Clock clock;

    Credentials(KeyFile keys, Tokens tokens, AnonymousAccess anonymous, Clock clock) {
        this.keys = keys;
        this.tokens = tokens;
        this.anonymous = anonymous;
        this.clock = clock;
    }

    /** The caller, or one that is not known yet. */
    sealed interface Found {

        record Known(Caller caller) implements Found {}

        /** @param caller fails with a {@link ProblemException} */
        record Asked(Uni<Caller> caller) implements Found {}
    }

    /** @throws ProblemException {@code unauthorized} */
    Found find(RoutingContext exchange) {
        List<String> given = exchange.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (given.isEmpty()) {
            return new Found.Known(
                    anonymous.caller(exchange.request().remoteAddress().hostAddress()));
        }
        String credentials = given.getFirst();
        if (given.size() > 1 || !credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw challenged("invalid_request", "the Authorization header is not \"Bearer\" and a key or token");
        }
        String presented = credentials.substring(SCHEME.length()).strip();
        return presented.startsWith(AccessKey.PREFIX) || !tokens.areTaken()
                ? new Found.Known(keyed(presented))
                : new Found.Asked(tokens.caller(exchange));
    }

    private Caller keyed(String presented) {
        AccessKey key = keys.find(presented).orElseThrow(() -> unauthorized("the key is not known here, or no longer"));
        if (key.isExpired(clock.instant())) {
            throw unauthorized("key %s has expired at %s; ask for a new one".formatted(key.name(), key.expires()));
        }
        return Caller.of(key);
    }

    static ProblemException missing(AccessScope needed) {
        return new ProblemException(
                RejectionCode.UNAUTHORIZED,
                "this needs the scope %s; send Authorization: Bearer and a key that has it".formatted(needed.code()),
                Map.of(),
                Map.of("WWW-Authenticate", "Bearer realm=\"abstracts\""));
    }

    static ProblemException unauthorized(String detail) {
        return challenged("invalid_token", detail);
    }

    private static ProblemException challenged(String error, String detail) {
        return new ProblemException(
                RejectionCode.UNAUTHORIZED,
                detail,
                Map.of(),
                Map.of("WWW-Authenticate", "Bearer realm=\"abstracts\", error=\"%s\"".formatted(error)));
    }
}
