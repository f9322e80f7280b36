package dev.abstracts.search.indexing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Elasticsearch's answer to one item of a {@code _bulk} request means for its record. */
sealed interface Verdict {

    /** The document is in the index, or a newer version of it. */
    record Done(boolean changed) implements Verdict {}

    /** Nothing is wrong with the document: it is sent again when what stands in the way has passed. */
    record Again(String reason) implements Verdict {}

    /** The document itself cannot be indexed. */
    record Refused(String detail) implements Verdict {}

    Verdict DONE = new Done(true);
    Verdict SUPERSEDED = new Done(false);

    /** Types of errors that can only come from what a document holds. */
    Set<String> DOCUMENT_ERRORS = Set.of(
            "document_parsing_exception",
            "mapper_parsing_exception",
            "mapper_exception",
            "strict_dynamic_mapping_exception",
            "parsing_exception",
            "parse_exception",
            "x_content_parse_exception");

    /**
     * Judges one item: only a 400 that names the document is the document's fault; whatever is not understood counts as
     * a fault of the world.
     *
     * @param type the error's type, absent when there is none
     */
    static Verdict of(int status, @Nullable String type, @Nullable String reason) {
        if (status >= 200 && status < 300) {
            return DONE;
        }
        if (status == 409 && "version_conflict_engine_exception".equals(type)) {
            return SUPERSEDED;
        }
        String detail = "%s: %s".formatted(type, reason);
        return status == 400 && blamesDocument(type, reason)
                ? new Refused(detail)
                : new Again("elasticsearch answers %d %s".formatted(status, detail));
    }

    /** An illegal argument may be the request's too, so it has to say that it is a field's or the document's. */
    private static boolean blamesDocument(@Nullable String type, @Nullable String reason) {
        if (type == null || reason == null) {
            return false;
        }
        return DOCUMENT_ERRORS.contains(type)
                || (type.equals("illegal_argument_exception")
                        && (reason.contains("field") || reason.startsWith("Document contains")));
    }
}
