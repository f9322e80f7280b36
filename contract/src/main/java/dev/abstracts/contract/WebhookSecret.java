package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Base64;

/**
 * What webhooks are signed with, as Standard Webhooks writes it: {@value #PREFIX} and the base64 of 24 to 64 random bytes. Its text
 * is never in {@link #toString}.
 */
public record WebhookSecret(@JsonValue String value) {

    /** What every secret begins with, so that one that got somewhere is found. */
    public static final String PREFIX = "whsec_";

    private static final int LEAST = 24;
    private static final int MOST = 64;

    public WebhookSecret {
        requireNonNull(value, "value is null");
        int bytes = value.startsWith(PREFIX) ? decoded(value).length : 0;
        if (bytes < LEAST || bytes > MOST) {
            throw new IllegalArgumentException("a webhook's secret is \"%s\" and the base64 of %d to %d random bytes"
                    .formatted(PREFIX, LEAST, MOST));
        }
    }

    @JsonCreator
    public static WebhookSecret of(String value) {
        return new WebhookSecret(value);
    }

    /** The key itself, decoded anew by each call. */
    public byte[] key() {
        return decoded(value);
    }

    /** No bytes for what is no base64. */
    private static byte[] decoded(String value) {
        try {
            return Base64.getDecoder().decode(value.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return PREFIX + "***";
    }
}
