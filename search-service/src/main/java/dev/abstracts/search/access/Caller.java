package dev.abstracts.search.access;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.AccessKey;
import dev.abstracts.contract.AccessScope;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/**
 * Who calls a resource that {@link NeedsScope}.
 *
 * @param key name of the caller's key; empty for one without, where that is enough
 * @param isOperator whether the scope admin is among what it may
 */
public record Caller(Optional<String> key, boolean isOperator) {

    private static final String PROPERTY = Caller.class.getName();

    /** The caller of a request that came through. */
    public static Caller of(ContainerRequestContext request) {
        return (Caller) requireNonNull(request.getProperty(PROPERTY), "the resource needs no scope");
    }

    static Caller with(AccessKey key) {
        return new Caller(Optional.of(key.name()), key.scopes().contains(AccessScope.ADMIN));
    }

    void remember(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }
}
