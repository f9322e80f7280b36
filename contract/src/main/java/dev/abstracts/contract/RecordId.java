package dev.abstracts.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identity of a raw record: the SHA-256 of its feed, format and text, as 64 lower-case hexadecimal digits. The same
 * record sent again has the same id, whichever delivery brings it.
 */
public record RecordId(@JsonValue String value) implements Comparable<RecordId> {

    private static final int DIGITS = 64;

    public RecordId {
        requireNonNull(value, "value is null");
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "a record id is 64 lower-case hexadecimal digits, not \"%s\"".formatted(value));
        }
    }

    /** By hand, as every record passes here in every service. */
    private static boolean isValid(String value) {
        if (value.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    @JsonCreator
    public static RecordId parse(String value) {
        return new RecordId(value);
    }

    /** The id of a record; the parts are separated by a NUL byte, which neither a feed's nor a format's name holds. */
    public static RecordId of(FeedName feed, Format format, String text) {
        MessageDigest digest = sha256();
        digest.update(feed.value().getBytes(UTF_8));
        digest.update((byte) 0);
        digest.update(format.name().getBytes(UTF_8));
        digest.update((byte) 0);
        return ofDigest(digest.digest(text.getBytes(UTF_8)));
    }

    /** The id of bytes that could not be read as a record at all. */
    public static RecordId ofBytes(byte[] bytes) {
        return ofDigest(sha256().digest(bytes));
    }

    private static RecordId ofDigest(byte[] digest) {
        return new RecordId(HexFormat.of().formatHex(digest));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(RecordId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
