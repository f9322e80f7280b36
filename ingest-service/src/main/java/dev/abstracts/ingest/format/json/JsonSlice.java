package dev.abstracts.ingest.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A record as a strict JSON parser sees it: what a glance finds in it, or what is wrong with it.
 *
 * @param glance null when the record is no JSON
 * @param problem null when it is
 */
record JsonSlice(@Nullable Glance glance, @Nullable String problem) {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Levels.MAX_DEPTH)
                    .build())
            .build();

    /**
     * @param line in the document, on which the record begins
     * @param column of its brace in that line, from 0
     */
    static JsonSlice read(byte[] record, int length, Glance.Reader reader, long line, long column) {
        try (JsonParser parser = JSON.createParser(record, 0, length)) {
            parser.nextToken();
            Glance glance = reader.read(parser);
            parser.nextToken();
            return new JsonSlice(glance, null);
        } catch (JsonProcessingException e) {
            return new JsonSlice(
                    null,
                    "it is no JSON on %s: %s"
                            .formatted(place(e.getLocation(), line, column), oneLine(e.getOriginalMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        } catch (IllegalStateException e) {
            return new JsonSlice(null, "its names cannot be told apart: " + e.getMessage());
        }
    }

    private static String place(@Nullable JsonLocation location, long line, long column) {
        if (location == null) {
            return "line " + line;
        }
        long before = location.getLineNr() == 1 ? column : 0;
        return "line %d, character %d".formatted(line + location.getLineNr() - 1, before + location.getColumnNr());
    }

    /** Without the place of an opening bracket, which Jackson tells in its own words. */
    private static String oneLine(String original) {
        int source = original.indexOf("[Source");
        int bracket = source < 0 ? -1 : original.lastIndexOf(" (", source);
        String message = bracket < 0 ? original : original.substring(0, bracket);
        String line =
                message.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
        return line.length() <= 300 ? line : line.substring(0, 300) + "...";
    }
}
