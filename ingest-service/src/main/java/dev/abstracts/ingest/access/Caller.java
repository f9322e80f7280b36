package dev.abstracts.ingest.access;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.AccessKey;
import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.FeedPattern;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, and what that caller may.
 *
 * @param who for logs and for counting: {@code key harvester}, {@code token 4711}, {@code anonymous}
 * @param limits null for a caller that has none
 */
public record Caller(String who, Set<AccessScope> scopes, List<FeedPattern> feeds, AccessKey.@Nullable Limits limits) {

    static final String ANONYMOUS = "anonymous";

    private static final String ATTRIBUTE = Caller.class.getName();

    public Caller {
        requireNonNull(who, "who is null");
        scopes = Set.copyOf(scopes);
        feeds = List.copyOf(feeds);
    }

    static Caller of(AccessKey key) {
        return new Caller("key " + key.name(), key.scopes(), key.feeds(), key.limits());
    }

    /** The one that {@link AccessFilter} has let through. */
    public static Caller of(RoutingContext exchange) {
        return requireNonNull(exchange.get(ATTRIBUTE), "nobody has looked who calls");
    }

    void keepIn(RoutingContext exchange) {
        exchange.put(ATTRIBUTE, this);
    }

    boolean isAnonymous() {
        return who.startsWith(ANONYMOUS);
    }

    boolean may(AccessScope needed) {
        return scopes.stream().anyMatch(scope -> scope.includes(needed));
    }

    public boolean isFor(FeedName feed) {
        return feeds.stream().anyMatch(pattern -> pattern.matches(feed));
    }

    /** {@code key harvester may push, for feeds arxiv-*}. */
    String described() {
        String may = scopes.isEmpty()
                ? "nothing"
                : scopes.stream().sorted().map(AccessScope::code).collect(Collectors.joining(" and "));
        String which = feeds.stream().map(FeedPattern::value).collect(Collectors.joining(", "));
        return "%s may %s%s".formatted(who, may, which.equals("*") ? "" : ", for feeds " + which);
    }
}
