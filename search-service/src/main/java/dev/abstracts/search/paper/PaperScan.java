package dev.abstracts.search.paper;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.http.ContentTooLongException;
import org.apache.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * A walk over all papers that a search finds, of one {@link Snapshot}, page by page with {@code search_after}. Only one
 * page is held, and the next one is fetched when that has been taken; pages have about {@link #PAGE_BYTES}, whatever the
 * papers' length.
 *
 * <p>The first page is there when the scan is: what can go wrong with a search goes wrong before anything is taken.
 */
public final class PaperScan implements AutoCloseable {

    private static final int PAGE_BYTES = 512 << 10;
    private static final int FIRST_PAGE = 100;
    private static final int MAX_PAGE = 1_000;

    /** How many papers one request passes over; Elasticsearch answers no more. */
    private static final int MAX_PASSED = 10_000;

    private final Snapshot snapshot;
    private final ObjectNode search;
    private final AtomicBoolean closed = new AtomicBoolean();
    private long left;
    private int size = FIRST_PAGE;
    private int asked;
    private long total = -1;
    private @Nullable JsonNode after;
    private @Nullable JsonParser page;
    private volatile long fetched = System.nanoTime();

    private PaperScan(Snapshot snapshot, ObjectNode search, long limit) {
        this.snapshot = snapshot;
        this.search = search;
        this.left = limit;
    }

    /**
     * @param snapshot that is closed with the scan, also when there is none
     * @param search without size
     * @param skip how many papers are passed over
     * @param limit how many papers are handed out at most
     */
    static PaperScan open(Snapshot snapshot, ObjectNode search, long skip, long limit) throws IOException {
        PaperScan scan = new PaperScan(snapshot, search, limit);
        try {
            scan.pass(skip);
            scan.fetch();
            return scan;
        } catch (IOException | RuntimeException e) {
            scan.close();
            throw e;
        }
    }

    /** How many papers the search finds, whatever the limit. */
    public long total() {
        return total;
    }

    /** For how long the present page is being taken; beyond a few minutes its snapshot is no longer there. */
    public Duration pageAge() {
        return Duration.ofNanos(System.nanoTime() - fetched);
    }

    /** @throws IOException when Elasticsearch or the visitor fails */
    public void forEach(PaperVisitor visitor) throws IOException {
        while (page != null) {
            int visited = visitPage(page, visitor);
            page = null;
            left -= visited;
            if (visited == asked && left > 0) {
                fetch();
            }
        }
    }

    /** Can be called from any thread, and repeatedly. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            snapshot.close();
        }
    }

    /** Moves behind the first papers of the search. */
    private void pass(long skip) throws IOException {
        long passed = 0;
        while (passed < skip) {
            asked = Math.toIntExact(Math.min(MAX_PASSED, skip - passed));
            int found =
                    visitPage(hits(snapshot.search(body().put("_source", false)).getContent()), _ -> {});
            passed += found;
            if (found < asked) {
                left = 0;
                return;
            }
        }
    }

    private void fetch() throws IOException {
        while (true) {
            asked = Math.toIntExact(Math.min(size, left));
            try {
                HttpEntity answer = snapshot.search(body());
                if (asked > 0) {
                    long mean = Math.max(1, answer.getContentLength() / asked);
                    size = Math.clamp(PAGE_BYTES / mean, 1, MAX_PAGE);
                }
                page = hits(answer.getContent());
                fetched = System.nanoTime();
                return;
            } catch (ContentTooLongException e) {
                if (asked <= 1) {
                    throw e;
                }
                size = asked / 2;
            }
        }
    }

    private ObjectNode body() {
        ObjectNode body = search.deepCopy();
        body.put("size", asked);
        body.put("track_total_hits", total < 0);
        if (after != null) {
            body.set("search_after", after);
        }
        return body;
    }

    /** Reads an answer until its hits begin: what it says of itself stands before them. */
    private JsonParser hits(InputStream answer) throws IOException {
        JsonParser in = MessageJson.mapper().getFactory().createParser(answer);
        in.nextToken();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            switch (name) {
                case "pit_id" -> snapshot.renamed(in.getText());
                case "timed_out" -> PaperAnswer.checkDeadline(in.getBooleanValue());
                case "total" -> total = tree(in).path("value").asLong();
                case "hits" -> {
                    if (value == JsonToken.START_ARRAY) {
                        return in;
                    }
                }
                default -> in.skipChildren();
            }
        }
        throw new IOException("elasticsearch answered a search without hits");
    }

    private int visitPage(JsonParser in, PaperVisitor visitor) throws IOException {
        int visited = 0;
        try (in) {
            while (in.nextToken() != JsonToken.END_ARRAY) {
                while (in.nextToken() == JsonToken.FIELD_NAME) {
                    String name = in.currentName();
                    in.nextToken();
                    switch (name) {
                        case "_source" -> visitor.visit(FoundPaper.of(in));
                        case "sort" -> after = tree(in);
                        default -> in.skipChildren();
                    }
                }
                visited++;
            }
        }
        return visited;
    }

    private static JsonNode tree(JsonParser in) throws IOException {
        return MessageJson.mapper().readTree(in);
    }
}
