package dev.abstracts.search.indexing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the answer to a {@code _bulk} request. */
final class BulkAnswer {

    /** All that is needed of an answer: it is asked for no more. */
    static final String FILTER_PATH =
            "items.*.status,items.*.error.type,items.*.error.reason,items.*.error.caused_by.reason";

    private BulkAnswer() {}

    /**
     * @param size the number of items that were sent
     * @return one verdict for each, in order
     * @throws IOException when the answer is not JSON or does not tell of every item
     */
    static List<Verdict> read(InputStream body, int size) throws IOException {
        List<Verdict> verdicts = new ArrayList<>(size);
        try (JsonParser json = MessageJson.mapper().createParser(body)) {
            while (json.nextToken() != null && json.currentToken() != JsonToken.START_ARRAY) {
                // {"items":[
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                verdicts.add(item(json));
            }
        }
        if (verdicts.size() != size) {
            throw new IOException("%d items were sent, %d are answered".formatted(size, verdicts.size()));
        }
        return verdicts;
    }

    /** Reads {@code {"index":{"status":201}}}, the parser being at the outer brace; leaves it at its end. */
    private static Verdict item(JsonParser json) throws IOException {
        int status = 0;
        JsonNode error = null;
        json.nextToken();
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("status")) {
                status = json.getIntValue();
            } else if (name.equals("error")) {
                error = json.readValueAsTree();
            } else {
                json.skipChildren();
            }
        }
        json.nextToken();
        return error == null
                ? Verdict.of(status, null, null)
                : Verdict.of(status, text(error.path("type")), reason(error));
    }

    private static @Nullable String reason(JsonNode error) {
        String reason = text(error.path("reason"));
        String cause = text(error.path("caused_by").path("reason"));
        return cause == null ? reason : reason + ": " + cause;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }
}
