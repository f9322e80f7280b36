package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A query whose new and changed papers somebody is told of. Value of {@code abstracts.alerts.v1}, keyed by {@link #id}; of an alert
 * that was deleted the value is null.
 *
 * @param id 1 to 63 of {@code a-z 0-9 -}, not starting with a hyphen
 * @param owner name of the key that made it; absent where it was made without one
 * @param q what papers have to meet, in the query language
 * @param webhook address that is called with {@code POST}
 * @param secret that the calls are signed with
 * @param on which changes are told; never {@code withdrawn}, as what is gone meets nothing
 * @param from place in the topic of changes behind which it is told; another one begins anew there
 */
public record Alert(
        String id,
        @Nullable String owner,
        String q,
        String webhook,
        WebhookSecret secret,
        List<PaperChange.Kind> on,
        String from,
        Instant createdAt,
        Instant updatedAt) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public Alert {
        requireNonNull(id, "id is null");
        requireNonNull(q, "q is null");
        requireNonNull(webhook, "webhook is null");
        requireNonNull(secret, "secret is null");
        requireNonNull(from, "from is null");
        requireNonNull(createdAt, "createdAt is null");
        requireNonNull(updatedAt, "updatedAt is null");
        if (!isValidId(id)) {
            throw new IllegalArgumentException("an alert's id is [a-z0-9][a-z0-9-]{0,62}, not \"%s\"".formatted(id));
        }
        on = on == null ? List.of(PaperChange.Kind.ADDED, PaperChange.Kind.REVISED) : List.copyOf(on);
    }

    public static boolean isValidId(String id) {
        return ID.matcher(id).matches();
    }

    /** The same, told anew behind another place. */
    public Alert startingAt(String place, Instant now) {
        return new Alert(id, owner, q, webhook, secret, on, place, createdAt, now);
    }
}
