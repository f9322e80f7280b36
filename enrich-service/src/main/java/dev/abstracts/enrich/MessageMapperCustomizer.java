package dev.abstracts.enrich;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.abstracts.contract.MessageJson;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Makes answers look as messages do. */
@Singleton
class MessageMapperCustomizer implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        MessageJson.configure(mapper);
    }
}
