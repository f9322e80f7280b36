package dev.abstracts.search.paper;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.abstracts.search.index.PaperDocument;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Copies a paper's document to readers: without its search keys and its vector, with title and abstract as received, and with {@code
 * display}, which holds both as people read them, also where that is the same.
 */
final class PaperCopy {

    private static final String TITLE = "title";
    private static final String ABSTRACT = "abstract";

    private final JsonParser in;
    private final JsonGenerator out;
    private @Nullable String receivedTitle;
    private @Nullable String receivedAbstract;
    private @Nullable String readableTitle;
    private @Nullable String readableAbstract;

    private PaperCopy(JsonParser in, JsonGenerator out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Writes the members of the paper into the object that was begun.
     *
     * @param in at the beginning of the document; then at its end
     */
    static void members(JsonParser in, JsonGenerator out) throws IOException {
        new PaperCopy(in, out).copy();
    }

    private void copy() throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case PaperDocument.SEARCH, PaperDocument.MEANING -> in.skipChildren();
                case PaperDocument.RECEIVED_TEXT -> received();
                case TITLE -> {
                    readableTitle = in.getText();
                    out.writeStringField(TITLE, receivedTitle == null ? readableTitle : receivedTitle);
                }
                case ABSTRACT -> {
                    readableAbstract = in.getText();
                    out.writeStringField(ABSTRACT, receivedAbstract == null ? readableAbstract : receivedAbstract);
                }
                default -> {
                    out.writeFieldName(name);
                    out.copyCurrentStructure(in);
                }
            }
        }
        display();
    }

    private void received() throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            if (name.equals(TITLE)) {
                receivedTitle = in.getText();
            } else {
                receivedAbstract = in.getText();
            }
        }
    }

    private void display() throws IOException {
        if (readableTitle == null && readableAbstract == null) {
            return;
        }
        out.writeObjectFieldStart("display");
        if (readableTitle != null) {
            out.writeStringField(TITLE, readableTitle);
        }
        if (readableAbstract != null) {
            out.writeStringField(ABSTRACT, readableAbstract);
        }
        out.writeEndObject();
    }
}
