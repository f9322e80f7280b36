package dev.abstracts.search.index;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.abstracts.contract.Display;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperId;
import dev.abstracts.search.elasticsearch.DocumentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is indexed: the paper's own JSON, when it was indexed, and the keys to search it by. Its title and abstract
 * are those that people read, because words are found and highlighted in these; what was received instead stands in
 * {@code receivedText}, which is not indexed. Readers get the received texts back where they were, the readable ones as
 * {@code display}, and everything else but {@code search}.
 *
 * @param receivedText absent where both texts read as received; the first member, so that who copies a document knows it
 *     before the texts
 * @param paper without its display
 */
public record PaperDocument(
        @Nullable ReceivedText receivedText, @JsonUnwrapped Paper paper, Instant indexedAt, SearchKeys search) {

    /** The member that is only there to be searched and never answered. */
    public static final String SEARCH = "search";

    /** The member with the paper's vector, which is written into the document later, and never answered. */
    public static final String MEANING = "meaning";

    /** The member with the texts as received. */
    public static final String RECEIVED_TEXT = "receivedText";

    /** Title and abstract as received; one that reads so is absent. */
    public record ReceivedText(
            @Nullable String title,
            @JsonProperty("abstract") @Nullable String abstractText) {}

    public PaperDocument {
        requireNonNull(paper, "paper is null");
        requireNonNull(indexedAt, "indexedAt is null");
        requireNonNull(search, "search is null");
    }

    public static PaperDocument of(Paper paper, Instant indexedAt) {
        SearchKeys keys = SearchKeys.of(paper);
        if (paper.display().equals(Display.NONE)) {
            return new PaperDocument(null, paper, indexedAt, keys);
        }
        String title = paper.title() == null ? null : paper.display().title();
        String abstractText =
                paper.abstractText() == null ? null : paper.display().abstractText();
        ReceivedText received = title == null && abstractText == null
                ? null
                : new ReceivedText(
                        title == null ? null : paper.title(), abstractText == null ? null : paper.abstractText());
        return new PaperDocument(received, readable(paper, title, abstractText), indexedAt, keys);
    }

    private static Paper readable(Paper paper, @Nullable String title, @Nullable String abstractText) {
        return new Paper(
                paper.id(),
                paper.gone(),
                title == null ? paper.title() : title,
                abstractText == null ? paper.abstractText() : abstractText,
                paper.authors(),
                paper.authorsTruncated(),
                paper.affiliations(),
                paper.identifiers(),
                paper.published(),
                paper.primaryCategory(),
                paper.categories(),
                paper.comment(),
                paper.pages(),
                paper.figures(),
                paper.venue(),
                paper.decision(),
                paper.links(),
                paper.codeLinks(),
                paper.hasCode(),
                paper.tags(),
                Display.NONE,
                paper.subjects(),
                paper.claims(),
                paper.resources(),
                paper.sightings(),
                paper.receivedAt(),
                paper.enrichedAt());
    }

    /** The document's {@code _id}. */
    public static String key(PaperId id) {
        return DocumentId.of(id.value());
    }

    /**
     * The document as a line of a {@code _bulk} request, without line ends.
     *
     * @throws IllegalArgumentException when a text is not well-formed Unicode: then the paper cannot be indexed
     */
    public static byte[] json(Paper paper, Instant indexedAt) {
        return MessageJson.write(of(paper, indexedAt));
    }
}
