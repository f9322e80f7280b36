package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be taken further. Value of {@code abstracts.rejected.v1}, keyed by {@link #recordId}.
 *
 * @param feed absent, like delivery, format, source and position, where a message could not even be read
 * @param detail what is wrong, where, and how to mend it
 * @param position of the record in its document, from 0
 * @param line on which the record begins in its document, from 1
 * @param text the record, cut to its first 64 KiB of UTF-8; written even if it is empty
 * @param length of the whole record in bytes
 * @param sha256 of the whole record, in lower-case hexadecimal digits
 */
public record RejectedRecord(
        RecordId recordId,
        @Nullable FeedName feed,
        @Nullable String delivery,
        @Nullable Format format,
        @Nullable SourceId source,
        Stage stage,
        RejectionCode code,
        String detail,
        @Nullable Long position,
        @Nullable Long line,
        @JsonInclude(JsonInclude.Include.ALWAYS) String text,
        long length,
        String sha256,
        Instant rejectedAt) {

    /** How much of a record's text a rejection keeps, in bytes of UTF-8. */
    public static final int MAX_TEXT_BYTES = 64 << 10;

    public RejectedRecord {
        requireNonNull(recordId, "recordId is null");
        requireNonNull(stage, "stage is null");
        requireNonNull(code, "code is null");
        requireNonNull(detail, "detail is null");
        requireNonNull(text, "text is null");
        requireNonNull(sha256, "sha256 is null");
        requireNonNull(rejectedAt, "rejectedAt is null");
    }

    /** Where in the pipeline the record was rejected. */
    public enum Stage {
        @JsonProperty("ingest")
        INGEST,
        @JsonProperty("parse")
        PARSE,
        @JsonProperty("assemble")
        ASSEMBLE,
        @JsonProperty("index")
        INDEX
    }
}
