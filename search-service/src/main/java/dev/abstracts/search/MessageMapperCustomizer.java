package dev.abstracts.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.abstracts.contract.MessageJson;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Makes the server write and read JSON as messages are written and read. */
@Singleton
final class MessageMapperCustomizer implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        MessageJson.configure(mapper);
    }
}
