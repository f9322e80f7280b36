package dev.abstracts.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An API key as the file of keys has it: who, not with what. A key is {@value #PREFIX} and 256 random bits in base64url, of
 * which only the SHA-256 is kept. That needs neither salt nor stretching: those protect secrets that can be guessed.
 *
 * @param name for logs: letters, digits, {@code . _ -}
 * @param hash {@code sha256:} and 64 lower-case hexadecimal digits
 * @param scopes at least one
 * @param feeds those that it is for; all of them if absent
 * @param expires from when on it is refused; never if absent
 * @param limits where it has others than all keys
 */
public record AccessKey(
        String name,
        String hash,
        Set<AccessScope> scopes,
        List<FeedPattern> feeds,
        @Nullable Instant expires,
        Limits limits) {

    /** What every key begins with, so that one that got somewhere is found. */
    public static final String PREFIX = "abstracts_";

    private static final String ALGORITHM = "sha256:";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern HASH = Pattern.compile(ALGORITHM + "[0-9a-f]{64}");
    private static final List<FeedPattern> ALL_FEEDS = List.of(new FeedPattern("*"));

    /**
     * How much; absent is as all keys have it, 0 no limit.
     *
     * @param bytesPerDay of documents, as they are sent, in a day of UTC
     * @param inFlight deliveries at a time
     */
    public record Limits(
            @Nullable Long requestsPerMinute,
            @Nullable Long bytesPerDay,
            @Nullable Long inFlight) {

        /** As all keys have them. */
        public static final Limits DEFAULT = new Limits(null, null, null);

        public Limits {
            for (Long limit : new Long[] {requestsPerMinute, bytesPerDay, inFlight}) {
                if (limit != null && limit < 0) {
                    throw new IllegalArgumentException("a limit is 1 or more, or 0 for none");
                }
            }
        }
    }

    public AccessKey {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a key's name is 1 to 64 letters, digits, and . _ -");
        }
        if (hash == null || !HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException(
                    "the hash of key %s is not \"sha256:\" and 64 hexadecimal digits in lower case; ./abstracts key new makes one"
                            .formatted(name));
        }
        if (scopes == null || scopes.isEmpty()) {
            throw new IllegalArgumentException("key %s has no scopes: read, push, alerts, admin".formatted(name));
        }
        scopes = Set.copyOf(scopes);
        if (feeds != null && feeds.isEmpty()) {
            throw new IllegalArgumentException(
                    "key %s is for no feeds: name some, or leave \"feeds\" out for all".formatted(name));
        }
        feeds = feeds == null ? ALL_FEEDS : List.copyOf(feeds);
        limits = limits == null ? Limits.DEFAULT : limits;
    }

    /** The hash under which a key is kept. */
    public static String hashOf(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
            return ALGORITHM + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public boolean isExpired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }
}
