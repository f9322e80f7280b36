package dev.abstracts.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.abstracts.contract.MessageJson;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the messages of one topic; one that cannot be read is an answer, not an exception. */
public final class MessageReader<T> {

    private final Class<T> type;
    private final Function<T, String> keyOf;

    /** @param keyOf the key under which a value must stand, as what is kept of it depends on its partition */
    public MessageReader(Class<T> type, Function<T, String> keyOf) {
        this.type = type;
        this.keyOf = keyOf;
    }

    public sealed interface Reading<T> {}

    public record Readable<T>(T value) implements Reading<T> {}

    /** @param value present if only the key is wrong */
    public record Unreadable<T>(@Nullable T value, String detail) implements Reading<T> {}

    public Reading<T> read(byte @Nullable [] key, byte @Nullable [] bytes) {
        if (bytes == null) {
            return new Unreadable<>(null, "the message has no value, %s as JSON is expected".formatted(name()));
        }
        T value;
        try {
            value = MessageJson.read(bytes, type);
        } catch (JsonProcessingException e) {
            return new Unreadable<>(null, "not %s as JSON: %s".formatted(name(), e.getOriginalMessage()));
        } catch (IOException e) {
            return new Unreadable<>(null, "not %s as JSON: %s".formatted(name(), e.getMessage()));
        }
        String expected = keyOf.apply(value);
        if (key == null) {
            return new Unreadable<>(value, "the message has no key, \"%s\" is expected".formatted(expected));
        }
        if (!Arrays.equals(key, expected.getBytes(UTF_8))) {
            return new Unreadable<>(
                    value,
                    "the message's key is \"%s\", its value belongs under \"%s\""
                            .formatted(new String(key, UTF_8), expected));
        }
        return new Readable<>(value);
    }

    private String name() {
        return type.getSimpleName();
    }
}
