package dev.abstracts.local.key;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.AccessKey;
import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.FeedPattern;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.local.Failure;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A key and the line for the file of keys.
 *
 * @param secret what its user sends; nobody keeps it
 * @param line JSON, for the file's {@code keys}
 */
public record NewKey(String secret, String line) {

    private static final int RANDOM_BYTES = 32;

    /**
     * @param feeds all of them if empty
     * @param expires {@code 90d}, {@code 12h} from now, or a time; never if null
     * @throws Failure when there can be no such key
     */
    public static NewKey of(
            String name, List<String> scopes, List<String> feeds, @Nullable String expires, Instant now) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String secret =
                AccessKey.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        try {
            AccessKey key = new AccessKey(
                    name,
                    AccessKey.hashOf(secret),
                    new TreeSet<>(scopes.stream().map(AccessScope::parse).toList()),
                    (feeds.isEmpty() ? List.of("*") : feeds)
                            .stream().map(FeedPattern::of).toList(),
                    expires == null ? null : end(expires, now),
                    AccessKey.Limits.DEFAULT);
            return new NewKey(secret, line(key));
        } catch (IllegalArgumentException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }

    private static String line(AccessKey key) {
        ObjectNode line = MessageJson.mapper().createObjectNode();
        line.put("name", key.name()).put("hash", key.hash());
        ArrayNode scopes = line.putArray("scopes");
        key.scopes().stream().sorted().map(AccessScope::code).forEach(scopes::add);
        ArrayNode feeds = line.putArray("feeds");
        key.feeds().stream().map(FeedPattern::value).forEach(feeds::add);
        if (key.expires() != null) {
            line.put("expires", key.expires().toString());
        }
        return line.toString();
    }

    private static Instant end(String expires, Instant now) {
        try {
            Instant end = expires.matches("\\d{1,5}[dh]")
                    ? now.plus(Duration.parse(
                            expires.endsWith("d")
                                    ? "P" + expires.toUpperCase(Locale.ROOT)
                                    : "PT" + expires.toUpperCase(Locale.ROOT)))
                    : Instant.parse(expires);
            return end.truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException e) {
            throw new Failure(
                    "--expires is a number of days or hours such as 90d or 12h, or a time such as 2027-01-01T00:00:00Z, not \"%s\""
                            .formatted(expires),
                    e);
        }
    }
}
