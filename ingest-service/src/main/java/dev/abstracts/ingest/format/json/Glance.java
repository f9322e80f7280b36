package dev.abstracts.ingest.format.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What the cutter needs to know of a record.
 *
 * @param ownSourceId what the record's source calls it; null where it carries none
 * @param lacks why it is no abstract record, for its sender; null when it is one
 */
public record Glance(@Nullable String ownSourceId, @Nullable String lacks) {

    /** Takes the glance at a record. Stateless. */
    @FunctionalInterface
    public interface Reader {

        /**
         * @param record stands on the record's opening brace; to be left on its closing one
         * @throws IOException when the record is no JSON
         */
        Glance read(JsonParser record) throws IOException;
    }

    /** The current value when it is a string with something in it, else null; a list or an object is passed over. */
    public static @Nullable String text(JsonParser value) throws IOException {
        switch (value.currentToken()) {
            case VALUE_STRING -> {
                String text = value.getText();
                return text.isBlank() ? null : text.strip();
            }
            case START_ARRAY, START_OBJECT -> value.skipChildren();
            default -> {}
        }
        return null;
    }
}
