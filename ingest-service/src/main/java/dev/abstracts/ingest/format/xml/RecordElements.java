package dev.abstracts.ingest.format.xml;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which elements of a format's documents are records, and what they call themselves. Names are local names. */
public interface RecordElements {

    /** The elements that are records. */
    Set<String> names();

    /** What to look for in such a document, for its sender: {@code <article> or <PubmedArticle>}. */
    String expected();

    /** Elements inside records that are not kept: the full texts of articles. */
    default Set<String> leftOut() {
        return Set.of();
    }

    /** One of these around no record at all makes an empty document; without any it is a document of another kind. */
    Set<String> around();

    /** {@code parent/child} of the elements that {@link #make} wants to see; the record itself is {@code /record}. */
    Set<String> looksAt();

    /**
     * What a well-formed record is.
     *
     * @param name of the record element
     * @param found what it has of the elements looked at, in its order
     */
    Made make(String name, List<Found> found);

    /**
     * @param path {@code parent/child}
     * @param text folded at its ends
     */
    record Found(String path, Map<String, String> attributes, String text) {}

    /** What an element turned out to be. */
    sealed interface Made {

        /** @param ownId what its source calls it; absent where it has no name */
        record Item(@Nullable String ownId) implements Made {}

        /** Says that there are no records. */
        record Nothing() implements Made {}

        /** @param detail the source's complaint: it sent this instead of records */
        record Complaint(String detail) implements Made {}
    }

    /** The text of the first found at this path; absent where there is none or it is empty. */
    static @Nullable String first(List<Found> found, String path) {
        for (Found one : found) {
            if (one.path().equals(path) && !one.text().isEmpty()) {
                return one.text();
            }
        }
        return null;
    }
}
