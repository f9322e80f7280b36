package dev.abstracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;

/**
 * The one way in which messages are written and read: absent values are left out, dates are ISO 8601 strings, unknown
 * fields are ignored.
 */
public final class MessageJson {

    private static final ObjectMapper MAPPER = configure(new JsonMapper());

    private MessageJson() {}

    /** The mapper of all messages; not to be reconfigured. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** Makes another mapper, such as a server's own, write and read as messages are. */
    public static <M extends ObjectMapper> M configure(M mapper) {
        mapper.registerModule(new JavaTimeModule());
        mapper.registerModule(new SimpleModule("instants")
                .addSerializer(new InstantText.Writer())
                .addDeserializer(Instant.class, new InstantText.Reader()));
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        return mapper;
    }

    public static byte[] write(Object message) {
        try {
            return MAPPER.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** @throws IOException when the bytes are not JSON or not a valid message of this type */
    public static <T> T read(byte[] bytes, Class<T> type) throws IOException {
        T message = MAPPER.readValue(bytes, type);
        if (message == null) {
            throw new IOException("the message is the JSON null, not a " + type.getSimpleName());
        }
        return message;
    }
}
