package dev.abstracts.ingest.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.AccessKey;
import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.FeedPattern;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.problem.ProblemException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * Bearer tokens of an OpenID Connect provider. Quarkus checks signature, issuer, audience and time; what a caller may is in the
 * claims {@code scope} ({@code abstracts:push} and so on) and {@code abstracts_feeds}.
 */
@Singleton
final class Tokens {

    private static final String SCOPE_PREFIX = "abstracts:";
    private static final String FEEDS = "abstracts_feeds";
    private static final int MAX_NAME = 100;

    private final boolean configured;

    Tokens(@ConfigProperty(name = OidcWhenConfigured.PROVIDER) Optional<String> provider) {
        this.configured = provider.isPresent();
    }

    boolean areTaken() {
        return configured;
    }

    /** Fails with a {@link ProblemException}: {@code unauthorized}, or {@code unavailable} when the provider is away. */
    Uni<Caller> caller(RoutingContext exchange) {
        return QuarkusHttpUser.getSecurityIdentity(exchange, null)
                .onFailure()
                .transform(Tokens::refused)
                .map(Tokens::caller);
    }

    private static Caller caller(@Nullable SecurityIdentity identity) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw Credentials.unauthorized("the token is not a JWT of the provider that is trusted here");
        }
        JsonNode claims = claims(token);
        return new Caller("token " + name(token), scopes(claims), feeds(claims), AccessKey.Limits.DEFAULT);
    }

    /** As they were signed: what reads them for Quarkus forgets a claim that is an empty list, which would be one for all feeds. */
    private static JsonNode claims(JsonWebToken token) {
        try {
            return MessageJson.mapper()
                    .readTree(Base64.getUrlDecoder().decode(token.getRawToken().split("\\.")[1]));
        } catch (IOException e) {
            throw Credentials.unauthorized("the token's claims are not JSON");
        }
    }

    private static String name(JsonWebToken token) {
        String name = token.getSubject() == null ? "without subject" : token.getSubject();
        String printable = name.replaceAll("[^\\x20-\\x7e]|\"", "?");
        return printable.substring(0, Math.min(MAX_NAME, printable.length()));
    }

    private static Set<AccessScope> scopes(JsonNode claims) {
        Set<AccessScope> scopes = EnumSet.noneOf(AccessScope.class);
        List<String> said = words(claims.path("scope"));
        for (AccessScope scope : AccessScope.values()) {
            if (said.contains(SCOPE_PREFIX + scope.code())) {
                scopes.add(scope);
            }
        }
        return scopes;
    }

    /** All of them if the claim is absent; one that cannot be read as feeds is for none. */
    private static List<FeedPattern> feeds(JsonNode claims) {
        if (!claims.has(FEEDS)) {
            return AnonymousAccess.ALL_FEEDS;
        }
        try {
            return words(claims.path(FEEDS)).stream().map(FeedPattern::of).toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Of a text with blanks between them, or of a list. */
    private static List<String> words(JsonNode claim) {
        return claim.isTextual()
                ? List.of(claim.textValue().strip().split(" +"))
                : claim.valueStream().map(JsonNode::asText).toList();
    }

    /** What Quarkus says of it may hold the token's claims. */
    private static ProblemException refused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid && invalid.hasExpired()) {
                return Credentials.unauthorized("the token has expired; get a new one");
            }
            if (cause instanceof OIDCException) {
                return new ProblemException(
                        RejectionCode.UNAVAILABLE,
                        "the OpenID Connect provider cannot be asked whether the token is good; try again");
            }
        }
        return Credentials.unauthorized(
                "the token is not signed by the provider that is trusted here, not for this service, or not for this time");
    }
}
