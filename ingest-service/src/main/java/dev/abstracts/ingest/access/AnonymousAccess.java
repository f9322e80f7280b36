package dev.abstracts.ingest.access;

import dev.abstracts.contract.AccessKey;
import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.FeedPattern;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What callers without credentials may. On a loopback address everything, if nothing else is said: who can call has an account on
 * this machine. Anywhere else the service does not start before it has been said who may call.
 */
@Singleton
final class AnonymousAccess {

    private static final String NONE = "none";
    static final List<FeedPattern> ALL_FEEDS = List.of(new FeedPattern("*"));

    private final boolean decided;
    private final String host;
    private final Set<AccessScope> scopes;
    private final boolean limited;

    AnonymousAccess(
            AccessSettings settings,
            @ConfigProperty(name = "quarkus.http.host") Optional<String> host,
            @ConfigProperty(name = OidcWhenConfigured.PROVIDER) Optional<String> issuer) {
        this.host = host.orElse("");
        boolean local = isLoopback(this.host);
        this.limited = !local;
        this.decided =
                local || settings.anonymous().isPresent() || settings.keysFile().isPresent() || issuer.isPresent();
        this.scopes = settings.anonymous()
                .map(AnonymousAccess::parse)
                .orElse(local ? EnumSet.allOf(AccessScope.class) : EnumSet.noneOf(AccessScope.class));
    }

    void start(@Observes StartupEvent event) {
        if (!decided) {
            throw new ConfigurationException(
                    "ingest-service does not start: quarkus.http.host is \"%s\", where others can reach it, and nothing says who may call; set abstracts.access.keys-file or quarkus.oidc.auth-server-url, or, to let everybody, abstracts.access.anonymous=read,push,admin"
                            .formatted(host));
        }
    }

    /** @param address from where the call comes; each address has limits of its own */
    Caller caller(String address) {
        return limited
                ? new Caller(Caller.ANONYMOUS + " " + address, scopes, ALL_FEEDS, AccessKey.Limits.DEFAULT)
                : new Caller(Caller.ANONYMOUS, scopes, ALL_FEEDS, null);
    }

    private static Set<AccessScope> parse(List<String> names) {
        Set<AccessScope> scopes = EnumSet.noneOf(AccessScope.class);
        for (String name : names) {
            if (name.equals(NONE) && names.size() == 1) {
                return scopes;
            }
            try {
                scopes.add(AccessScope.parse(name));
            } catch (IllegalArgumentException e) {
                throw new ConfigurationException(
                        "abstracts.access.anonymous is \"%s\": it is none, or some of read, push, alerts, admin"
                                .formatted(String.join(",", names)));
            }
        }
        return scopes;
    }

    /** Names are not looked up: another resolver may say something else. */
    static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
