package dev.abstracts.search.access;

import dev.abstracts.contract.AccessKey;
import dev.abstracts.contract.AccessKeys;
import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who operates the index, keeps alerts, and reads where that is not everybody. The file of keys is read again at each call: there are
 * few, and a key taken away is of no use at once.
 */
@Singleton
final class CallerKeys {

    private static final Logger LOG = Logger.getLogger(CallerKeys.class);
    private static final String SCHEME = "Bearer ";

    private final @Nullable Path file;
    private final Set<AccessScope> open;
    private final AccessSettings.Readers readers;
    private byte[] content = {};
    private AccessKeys keys = new AccessKeys(List.of());

    CallerKeys(AccessSettings settings, @ConfigProperty(name = "quarkus.http.host") Optional<String> host) {
        this.file = settings.keysFile().map(Path::of).orElse(null);
        this.readers = settings.readers();
        this.open = EnumSet.noneOf(AccessScope.class);
        for (AccessScope scope : AccessScope.values()) {
            boolean everybody = settings.anonymous()
                    .map(scopes -> scopes.contains(scope.code()) || scopes.contains(AccessScope.ADMIN.code()))
                    .orElseGet(() -> isLoopback(host.orElse("")));
            if (everybody) {
                open.add(scope);
            }
        }
    }

    void start(@Observes StartupEvent event) {
        if (file == null && readers == AccessSettings.Readers.KEYS) {
            throw new ConfigurationException(
                    "search-service does not start: abstracts.access.readers=keys lets nobody read without keys; set abstracts.access.keys-file, or abstracts.access.readers=anyone");
        }
        if (file != null) {
            try {
                read(file);
            } catch (IOException | IllegalArgumentException e) {
                throw new ConfigurationException(
                        "search-service does not start: abstracts.access.keys-file %s: %s".formatted(file, reason(e)));
            }
        } else if (!open.contains(AccessScope.ADMIN)) {
            LOG.warn(
                    "nobody may use /v1/admin: others can reach this service, and abstracts.access.keys-file is not set");
        }
    }

    /** Whether everybody may, also without credentials. */
    boolean isOpen(AccessScope scope) {
        return open.contains(scope);
    }

    /**
     * @return the caller's key; empty for one without credentials, where that is enough
     * @throws ProblemException {@code unauthorized}
     */
    Optional<AccessKey> caller(@Nullable String authorization, AccessScope scope) {
        if (authorization == null) {
            if (open.contains(scope)) {
                return Optional.empty();
            }
            throw unauthorized("this needs the scope %s; send Authorization: Bearer and a key that has it"
                    .formatted(scope.code()));
        }
        return Optional.of(bearer(authorization));
    }

    /**
     * @param authorization as the header has it
     * @throws ProblemException {@code unauthorized}
     */
    AccessKey bearer(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthorized("the Authorization header is not \"Bearer\" and a key");
        }
        AccessKey key = current()
                .find(authorization.substring(SCHEME.length()).strip())
                .orElseThrow(() -> unauthorized("the key is not known here, or no longer"));
        if (key.isExpired(Instant.now())) {
            throw unauthorized("key %s has expired at %s; ask for a new one".formatted(key.name(), key.expires()));
        }
        return key;
    }

    /** Of a file that cannot be read any more, as it was. */
    private synchronized AccessKeys current() {
        if (file != null) {
            try {
                read(file);
            } catch (IOException | IllegalArgumentException e) {
                LOG.errorf("abstracts.access.keys-file %s: %s; the keys read before stay in force", file, reason(e));
            }
        }
        return keys;
    }

    private synchronized void read(Path file) throws IOException {
        byte[] now = Files.readAllBytes(file);
        if (!Arrays.equals(now, content)) {
            keys = AccessKeys.read(now);
            content = now;
        }
    }

    private static String reason(Exception e) {
        return e instanceof IOException ? e.getClass().getSimpleName() : String.valueOf(e.getMessage());
    }

    private static ProblemException unauthorized(String detail) {
        return new ProblemException(RejectionCode.UNAUTHORIZED, detail);
    }

    private static boolean isLoopback(String host) {
        try {
            return host.equalsIgnoreCase("localhost")
                    || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
