package dev.abstracts.local.key;

import dev.abstracts.local.Failure;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key or token that the command line sends to ingest-service.
 *
 * @param value absent for none, where the service lets everybody in
 */
public record CallerKey(@Nullable String value) {

    /** Not an option: those of a command can be seen by everybody on the machine, and stay in the shell's history. */
    public static final String VARIABLE = "ABSTRACTS_KEY";

    public static final CallerKey NONE = new CallerKey(null);

    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]+");

    public CallerKey {
        if (value != null && !SENDABLE.matcher(value).matches()) {
            throw new Failure("%s holds characters that no key has, such as blanks".formatted(VARIABLE));
        }
    }

    public static CallerKey ofEnvironment() {
        String value = System.getenv(VARIABLE);
        return value == null || value.isBlank() ? NONE : new CallerKey(value.strip());
    }

    public void addTo(HttpRequest.Builder request) {
        if (value != null) {
            request.header("Authorization", "Bearer " + value);
        }
    }

    @Override
    public String toString() {
        return value == null ? "no key" : "a key";
    }
}
