package dev.abstracts.search.paper;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A paper as answers have it, see {@link PaperCopy}: with {@code display}, without search keys. */
public final class FoundPaper {

    private final TokenBuffer answered;

    private FoundPaper(TokenBuffer answered) {
        this.answered = requireNonNull(answered, "answered is null");
    }

    /** @param document at the beginning of a document of the index; then at its end */
    static FoundPaper of(JsonParser document) throws IOException {
        TokenBuffer answered = new TokenBuffer(MessageJson.mapper(), false);
        answered.writeStartObject();
        PaperCopy.members(document, answered);
        answered.writeEndObject();
        return new FoundPaper(answered);
    }

    /** @param json as {@code GET /v1/papers/{id}} answers it */
    public static FoundPaper answered(byte[] json) throws IOException {
        TokenBuffer answered = new TokenBuffer(MessageJson.mapper(), false);
        try (JsonParser in = MessageJson.mapper().getFactory().createParser(json)) {
            in.nextToken();
            answered.copyCurrentStructure(in);
        }
        return new FoundPaper(answered);
    }

    /** With both of its readable texts in {@code display}, also where they are as received. */
    public Paper paper() {
        try (JsonParser in = answered.asParser()) {
            return MessageJson.mapper().readValue(in, Paper.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a document of the index is no paper", e);
        }
    }

    /** Writes it as {@code GET /v1/papers} answers it. */
    public void copyTo(JsonGenerator out) throws IOException {
        answered.serialize(out);
    }
}
