package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far a polled feed has been harvested. Value of {@code abstracts.cursors.v1}, keyed by {@link #feed}; written once the
 * records before it are durable, so that a harvest that breaks off goes on where it was.
 *
 * @param target what is polled, as one text: a cursor of another target says nothing
 * @param resumptionToken for OAI-PMH, of the next part of the list that is being harvested
 * @param from for OAI-PMH, where the current list, or else the next one, begins: a day or an instant, as the repository writes it
 * @param nextFrom for OAI-PMH, where the list after the current one will begin
 * @param etag of the document when it was last fetched
 * @param lastModified of the document when it was last fetched, as its server wrote it
 * @param file the newest file of the directory that was taken, by when it came and then by name
 * @param fileTime when that file was last written to or moved there
 * @param polledAt when the last poll ended
 * @param delivery the last one that a poll brought
 * @param documents how many documents with records the poll under way has had taken, or else the last one had
 * @param records how many records were published of those
 * @param problem why the last poll failed; absent if it did not
 * @param failures how many polls have failed since the last one that did not
 */
public record HarvestCursor(
        FeedName feed,
        String target,
        @Nullable String resumptionToken,
        @Nullable String from,
        @Nullable String nextFrom,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String file,
        @Nullable Instant fileTime,
        @Nullable Instant polledAt,
        @Nullable String delivery,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int documents,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long records,
        @Nullable String problem,
        int failures) {

    public HarvestCursor {
        requireNonNull(feed, "feed is null");
        requireNonNull(target, "target is null");
    }

    /** Of a feed that has never been polled. */
    public static HarvestCursor start(FeedName feed, String target) {
        return new HarvestCursor(feed, target, null, null, null, null, null, null, null, null, null, 0, 0, null, 0);
    }

    /** A poll begins. */
    public HarvestCursor begun() {
        return copy(copy -> {
            copy.documents = 0;
            copy.records = 0;
        });
    }

    /** The poll under way has had a document taken. */
    public HarvestCursor brought(String asDelivery, long published) {
        return copy(copy -> {
            copy.delivery = asDelivery;
            copy.documents++;
            copy.records += published;
        });
    }

    /** The next part of a list begins at this token. */
    public HarvestCursor inList(String token, @Nullable String listFrom, @Nullable String listAfter) {
        return copy(copy -> {
            copy.resumptionToken = token;
            copy.from = listFrom;
            copy.nextFrom = listAfter;
        });
    }

    /** The list has been harvested to its end. */
    public HarvestCursor listDone(@Nullable String next) {
        return copy(copy -> {
            copy.resumptionToken = null;
            copy.from = next;
            copy.nextFrom = null;
        });
    }

    /** The list has to be begun again. */
    public HarvestCursor listLost() {
        return listDone(from);
    }

    public HarvestCursor document(@Nullable String tag, @Nullable String modified) {
        return copy(copy -> {
            copy.etag = tag;
            copy.lastModified = modified;
        });
    }

    public HarvestCursor fileTaken(String name, Instant time) {
        return copy(copy -> {
            copy.file = name;
            copy.fileTime = time;
        });
    }

    public HarvestCursor succeeded(Instant at) {
        return ended(at, null, 0);
    }

    public HarvestCursor failed(Instant at, String why) {
        return ended(at, why, failures + 1);
    }

    private HarvestCursor ended(Instant at, @Nullable String why, int count) {
        return copy(copy -> {
            copy.polledAt = at;
            copy.problem = why;
            copy.failures = count;
        });
    }

    private HarvestCursor copy(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.toCursor();
    }

    /** Everything that may change, to be changed. */
    private static final class Copy {

        private final HarvestCursor original;
        private @Nullable String resumptionToken;
        private @Nullable String from;
        private @Nullable String nextFrom;
        private @Nullable String etag;
        private @Nullable String lastModified;
        private @Nullable String file;
        private @Nullable Instant fileTime;
        private @Nullable Instant polledAt;
        private @Nullable String delivery;
        private int documents;
        private long records;
        private @Nullable String problem;
        private int failures;

        private Copy(HarvestCursor original) {
            this.original = original;
            this.resumptionToken = original.resumptionToken;
            this.from = original.from;
            this.nextFrom = original.nextFrom;
            this.etag = original.etag;
            this.lastModified = original.lastModified;
            this.file = original.file;
            this.fileTime = original.fileTime;
            this.polledAt = original.polledAt;
            this.delivery = original.delivery;
            this.documents = original.documents;
            this.records = original.records;
            this.problem = original.problem;
            this.failures = original.failures;
        }

        private HarvestCursor toCursor() {
            return new HarvestCursor(
                    original.feed,
                    original.target,
                    resumptionToken,
                    from,
                    nextFrom,
                    etag,
                    lastModified,
                    file,
                    fileTime,
                    polledAt,
                    delivery,
                    documents,
                    records,
                    problem,
                    failures);
        }
    }
}
