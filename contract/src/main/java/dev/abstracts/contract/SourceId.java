package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Who keeps saying it: {@code feed/id}, where {@code id} is the source's own id of the record (arXiv id without its
 * version, OAI identifier, BibTeX key), or the record's id where the record carries none. The key of
 * {@code abstracts.raw.v1}: all that one source says of one thing is in one partition, in order.
 *
 * @param id 1 to 512 characters; it may hold slashes, as in {@code cs/0112017}
 */
public record SourceId(FeedName feed, String id) implements Comparable<SourceId> {

    public static final int MAX_ID_LENGTH = 512;

    public SourceId {
        requireNonNull(feed, "feed is null");
        requireNonNull(id, "id is null");
        if (id.isEmpty() || id.length() > MAX_ID_LENGTH) {
            throw new IllegalArgumentException(
                    "a source's id has 1 to %d characters, not %d".formatted(MAX_ID_LENGTH, id.length()));
        }
    }

    /** Reads {@code feed/id}. */
    @JsonCreator
    public static SourceId parse(String value) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a source is feed/id, not \"%s\"".formatted(value));
        }
        return new SourceId(FeedName.of(value.substring(0, slash)), value.substring(slash + 1));
    }

    /** Whether the record brought an id of its own, that is, the id is not just the hash of the record. */
    public boolean isOwn(RecordId recordId) {
        return !id.equals(recordId.value());
    }

    @JsonValue
    public String value() {
        return feed.value() + "/" + id;
    }

    @Override
    public int compareTo(SourceId other) {
        return value().compareTo(other.value());
    }

    @Override
    public String toString() {
        return value();
    }
}
