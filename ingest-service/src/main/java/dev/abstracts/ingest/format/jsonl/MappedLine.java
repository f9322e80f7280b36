package dev.abstracts.ingest.format.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.abstracts.contract.SourceId;
import dev.abstracts.ingest.format.text.ArxivId;
import dev.abstracts.ingest.format.text.OwnDoi;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * What the cutter needs of one line, found in one pass; nothing is built of the rest.
 *
 * @param id arXiv id without version, DOI in lower case, or whatever else the mapping's first id with text is; null when there is none
 * @param problem what is wrong with the line; null when it is a JSON object
 */
record MappedLine(
        @Nullable String id, boolean hasAbstract, @Nullable String problem) {

    private static final JsonFactory JSON = new JsonFactory();

    static MappedLine read(byte[] line, int length, WantedPointers wanted) {
        try (JsonParser parser = JSON.createParser(line, 0, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new MappedLine(null, false, "is not a JSON object");
            }
            Walk walk = new Walk(parser, wanted.ids());
            walk.value(wanted.root(), false);
            return parser.nextToken() == null
                    ? new MappedLine(walk.id(), walk.hasAbstract, null)
                    : new MappedLine(null, false, "has more behind its JSON object; write one object a line");
        } catch (JsonProcessingException e) {
            String what = e.getOriginalMessage().replace('\n', ' ');
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            return new MappedLine(null, false, "is not JSON: %s, at its character %d".formatted(what, column));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** Goes down only where something is wanted, so no deeper than a pointer is long. */
    private static final class Walk {

        private final JsonParser parser;
        private final @Nullable String[] ids;
        private boolean hasAbstract;

        Walk(JsonParser parser, int ids) {
            this.parser = parser;
            this.ids = new @Nullable String[ids];
        }

        @Nullable
        String id() {
            for (String id : ids) {
                if (id != null) {
                    return id;
                }
            }
            return null;
        }

        /** @param ofAbstract whether this is a paragraph of an abstract that is an array */
        void value(WantedPointers.Node node, boolean ofAbstract) throws IOException {
            switch (parser.currentToken()) {
                case START_OBJECT -> object(node);
                case START_ARRAY -> array(node);
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                    boolean text = parser.currentToken() == JsonToken.VALUE_STRING;
                    hasAbstract |= text
                            && (ofAbstract || node.isAbstract())
                            && !parser.getText().isBlank();
                    if (node.idRank() >= 0 && ids[node.idRank()] == null) {
                        ids[node.idRank()] = ownId(parser.getText());
                    }
                }
                default -> {
                    // true, false and null are neither an id nor an abstract.
                }
            }
        }

        private void object(WantedPointers.Node node) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                WantedPointers.Node child = node.child(parser.currentName());
                parser.nextToken();
                if (child == null) {
                    parser.skipChildren();
                } else {
                    value(child, false);
                }
            }
        }

        private void array(WantedPointers.Node node) throws IOException {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                WantedPointers.Node child = node.each() != null ? node.each() : node.child(Integer.toString(i));
                if (child != null) {
                    value(child, node.isAbstract());
                } else if (node.isAbstract() && parser.currentToken() == JsonToken.VALUE_STRING) {
                    hasAbstract |= !parser.getText().isBlank();
                } else {
                    parser.skipChildren();
                }
            }
        }

        private static @Nullable String ownId(String id) {
            String arxivId = ArxivId.inField(id);
            String own = arxivId == null ? id.strip() : arxivId;
            String doi = own.startsWith("10.") ? OwnDoi.in(own) : null;
            own = doi == null ? own : doi;
            return own.isEmpty() || own.length() > SourceId.MAX_ID_LENGTH ? null : own;
        }
    }
}
