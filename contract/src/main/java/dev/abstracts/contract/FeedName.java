package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The name of a source that pushes documents: 1 to 63 of {@code a-z 0-9 -}, not starting with a hyphen. */
public record FeedName(@JsonValue String value) implements Comparable<FeedName> {

    private static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public FeedName {
        requireNonNull(value, "value is null");
        if (!isValid(value)) {
            throw new IllegalArgumentException("a feed's name is [a-z0-9][a-z0-9-]{0,62}, not \"%s\"".formatted(value));
        }
    }

    public static boolean isValid(String value) {
        return VALID.matcher(value).matches();
    }

    @JsonCreator
    public static FeedName of(String value) {
        return new FeedName(value);
    }

    @Override
    public int compareTo(FeedName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
