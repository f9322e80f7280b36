package dev.abstracts.search.indexing;

import java.util.List;

/** What became of one {@code _bulk} request. */
sealed interface BulkOutcome {

    /** @param verdicts one for each item, in order */
    record Answered(List<Verdict> verdicts) implements BulkOutcome {}

    /** The request as a whole is larger than Elasticsearch takes. */
    record TooLarge() implements BulkOutcome {}

    /** No answer, or an error that is about no item. */
    record Failed(String reason) implements BulkOutcome {}
}
