package dev.abstracts.ingest.format.arxivjsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.abstracts.contract.SourceId;
import dev.abstracts.ingest.format.text.ArxivId;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * What the cutter needs of one line: whether it is a JSON object, its id, whether it has an abstract. One pass, nothing
 * is built of the rest.
 *
 * @param id arXiv id without version, or whatever the line has as its id; null when it has none
 * @param hasIdField whether there is an id at all
 * @param problem what is wrong with the line; null when it is a JSON object
 */
record ArxivJsonLine(
        @Nullable String id,
        boolean hasIdField,
        boolean hasAbstractField,
        boolean emptyAbstract,
        @Nullable String problem) {

    private static final JsonFactory JSON = new JsonFactory();

    static ArxivJsonLine read(byte[] line, int length) {
        try (JsonParser parser = JSON.createParser(line, 0, length)) {
            return read(parser);
        } catch (JsonProcessingException e) {
            return broken("is not JSON: %s, at its character %d"
                    .formatted(
                            oneLine(e.getOriginalMessage()),
                            e.getLocation() == null ? 0 : e.getLocation().getColumnNr()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static ArxivJsonLine read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return broken("is not a JSON object");
        }
        String id = null;
        boolean hasAbstractField = false;
        boolean hasAbstract = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("id")) {
                id = value == JsonToken.VALUE_STRING ? parser.getText() : null;
            } else if (name.equals("abstract") || name.equals("summary")) {
                hasAbstractField = true;
                hasAbstract |= value == JsonToken.VALUE_STRING && !isBlank(parser);
            }
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            return broken("has more behind its JSON object; write one object a line");
        }
        return new ArxivJsonLine(ownId(id), id != null, hasAbstractField, !hasAbstract, null);
    }

    /** Without making a text of it: every record passes here. */
    private static boolean isBlank(JsonParser parser) throws IOException {
        char[] characters = parser.getTextCharacters();
        int start = parser.getTextOffset();
        for (int i = start; i < start + parser.getTextLength(); i++) {
            if (!Character.isWhitespace(characters[i])) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String ownId(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        String arxivId = ArxivId.inField(id);
        String own = arxivId == null ? id.strip() : arxivId;
        return own.length() <= SourceId.MAX_ID_LENGTH ? own : null;
    }

    private static ArxivJsonLine broken(String problem) {
        return new ArxivJsonLine(null, false, false, true, problem);
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ");
    }
}
