package dev.abstracts.search.elasticsearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.RecordId;

/**
 * The {@code _id} under which a message's document is found: the message's own id, or {@code sha256:} and its digest
 * where it is longer than Elasticsearch takes. Writers and readers of documents use the same function.
 */
public final class DocumentId {

    /** Elasticsearch refuses a whole bulk request for one longer id. */
    static final int MAX_BYTES = 512;

    private DocumentId() {}

    public static String of(String id) {
        if (id.length() <= MAX_BYTES / 3) {
            return id;
        }
        byte[] bytes = id.getBytes(UTF_8);
        return bytes.length <= MAX_BYTES
                ? id
                : "sha256:" + RecordId.ofBytes(bytes).value();
    }
}
