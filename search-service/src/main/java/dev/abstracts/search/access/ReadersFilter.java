package dev.abstracts.search.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.AccessKey;
import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.problem.ProblemException;
import dev.abstracts.search.problem.ProblemMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lets only those read who have a key, where {@link AccessSettings#readers} says so: programs as bearers of it, browsers with it as the
 * password that they ask for. It stands before everything but {@code /q}, so before pages, streams and assistants too.
 */
@ApplicationScoped
public class ReadersFilter {

    /** Behind the filter that answers other sites' preliminary questions, before all others. */
    private static final int PRIORITY = 200;

    private static final String BASIC = "Basic ";

    private final AccessSettings settings;
    private final CallerKeys keys;

    ReadersFilter(AccessSettings settings, CallerKeys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    void register(@Observes Filters filters) {
        if (settings.readers() == AccessSettings.Readers.KEYS) {
            filters.register(this::look, PRIORITY);
        }
    }

    private void look(RoutingContext exchange) {
        String path = exchange.normalizedPath();
        if (path.equals("/q") || path.startsWith("/q/")) {
            exchange.next();
            return;
        }
        String authorization = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
        // What a reader sends waits until it is known who it is; the keys are in a file.
        exchange.request().pause();
        AtomicReference<String> who = new AtomicReference<>(Audit.NOBODY_KNOWN);
        exchange.vertx()
                .executeBlocking(() -> refusal(authorization, who), false)
                .onComplete(looked -> {
                    exchange.request().resume();
                    ProblemException refusal = looked.failed()
                            ? ProblemException.unavailable("who may read cannot be told at the moment, try again")
                            : looked.result();
                    if (refusal == null) {
                        exchange.next();
                    } else {
                        answer(exchange, who.get(), refusal);
                    }
                });
    }

    /** @param who is told whose key it is */
    private @Nullable ProblemException refusal(@Nullable String authorization, AtomicReference<String> who) {
        try {
            if (authorization == null) {
                return new ProblemException(
                        RejectionCode.UNAUTHORIZED,
                        "this needs a key with the scope read; send Authorization: Bearer and the key");
            }
            AccessKey key = keys.bearer(asBearer(authorization));
            who.set("key " + key.name());
            if (key.scopes().stream().noneMatch(scope -> scope.includes(AccessScope.READ))) {
                return new ProblemException(
                        RejectionCode.FORBIDDEN,
                        "this needs the scope read, which key %s does not have".formatted(key.name()));
            }
            ScopeFilter.checkAllFeeds(key);
            return null;
        } catch (ProblemException e) {
            return e;
        }
    }

    /** Browsers know names and passwords: the password is the key. */
    private static String asBearer(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return authorization;
        }
        try {
            String pair = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(BASIC.length()).strip()),
                    UTF_8);
            return "Bearer " + pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(RejectionCode.UNAUTHORIZED, "the Authorization header is not Base64");
        }
    }

    private static void answer(RoutingContext exchange, @Nullable String who, ProblemException refusal) {
        Response problem = ProblemMapper.answer(refusal);
        Audit.write(exchange, who, problem.getStatus());
        exchange.response().setStatusCode(problem.getStatus());
        problem.getStringHeaders().forEach((name, values) -> exchange.response().putHeader(name, values));
        if (refusal.code() == RejectionCode.UNAUTHORIZED) {
            exchange.response().headers().add("WWW-Authenticate", "Basic realm=\"abstracts\", charset=\"UTF-8\"");
        }
        exchange.response().end(Buffer.buffer(MessageJson.write(problem.getEntity())));
    }
}
