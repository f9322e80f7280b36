package dev.abstracts.ingest.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.abstracts.ingest.format.Head;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that the start of a JSON document uses: {@code notes/content/title} for every place where such a member stands,
 * through lists and in every line; {@code title[]} says that one of them holds a list. Where the text is broken, the outline
 * goes on with the next line that begins an object.
 *
 * @param paths empty when the document is no JSON
 */
public record JsonOutline(Set<String> paths) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int VALUES = 5;
    private static final int ATTEMPTS = 8;
    private static final int MAX_PATHS = 2000;

    public JsonOutline {
        paths = Set.copyOf(paths);
    }

    public static JsonOutline of(Head head) {
        List<String> lines = head.content();
        if (lines.isEmpty() || !begins(lines.getFirst())) {
            return new JsonOutline(Set.of());
        }
        Set<String> paths = new HashSet<>();
        int line = 0;
        for (int attempt = 0; attempt < ATTEMPTS && line < lines.size(); attempt++) {
            int read = read(String.join("\n", lines.subList(line, lines.size())), paths);
            if (read < 0) {
                break;
            }
            line += read;
            while (line < lines.size() && !lines.get(line).stripLeading().startsWith("{")) {
                line++;
            }
        }
        return new JsonOutline(paths);
    }

    private static boolean begins(String line) {
        String start = line.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** How many lines the text goes on before it is broken, at least one; -1 when enough of it could be read. */
    private static int read(String text, Set<String> paths) {
        try (JsonParser parser = JSON.createParser(text)) {
            for (int values = 0; values < VALUES && parser.nextToken() != null; values++) {
                readValue(parser, paths);
            }
            return -1;
        } catch (JsonProcessingException e) {
            return e.getLocation() == null ? -1 : Math.max(1, e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static void readValue(JsonParser parser, Set<String> paths) throws IOException {
        Deque<String> open = new ArrayDeque<>();
        String path = "";
        String here = "";
        for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case FIELD_NAME -> {
                    here = path.isEmpty() ? parser.currentName() : path + "/" + parser.currentName();
                    add(paths, here);
                }
                case START_OBJECT, START_ARRAY -> {
                    open.push(path);
                    path = here;
                    if (token == JsonToken.START_ARRAY) {
                        add(paths, here + "[]");
                    }
                }
                case END_OBJECT, END_ARRAY -> {
                    path = open.pop();
                    here = path;
                    if (open.isEmpty()) {
                        return;
                    }
                }
                default -> {
                    if (open.isEmpty()) {
                        return;
                    }
                }
            }
        }
    }

    private static void add(Set<String> paths, String path) {
        if (paths.size() < MAX_PATHS && path.length() < 200) {
            paths.add(path);
        }
    }

    /** Whether there is one of these members, in any of these envelopes; the empty envelope is none. */
    public boolean has(List<String> envelopes, String... members) {
        for (String envelope : envelopes) {
            for (String member : members) {
                if (paths.contains(envelope.isEmpty() ? member : envelope + "/" + member)) {
                    return true;
                }
            }
        }
        return false;
    }

    public boolean isEmpty() {
        return paths.isEmpty();
    }
}
