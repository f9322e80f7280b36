package dev.abstracts.search.index;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperId;
import dev.abstracts.search.elasticsearch.DocumentId;
import java.time.Instant;

/**
 * A paper as it is indexed: the paper's own JSON, when it was indexed, and the keys to search it by. Readers get
 * everything but {@code search}.
 */
public record PaperDocument(@JsonUnwrapped Paper paper, Instant indexedAt, SearchKeys search) {

    /** The member that is only there to be searched and never answered. */
    public static final String SEARCH = "search";

    public PaperDocument {
        requireNonNull(paper, "paper is null");
        requireNonNull(indexedAt, "indexedAt is null");
        requireNonNull(search, "search is null");
    }

    public static PaperDocument of(Paper paper, Instant indexedAt) {
        return new PaperDocument(paper, indexedAt, SearchKeys.of(paper));
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
