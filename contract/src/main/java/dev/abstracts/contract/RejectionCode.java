package dev.abstracts.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What was wrong, in one word that never changes: in rejected records, dead-letter headers, metric labels and at the
 * end of a problem's {@code type}.
 */
public enum RejectionCode {
    // A record.
    EMPTY_ABSTRACT,
    RECORD_TOO_LARGE,
    UNDECODABLE_TEXT,
    MALFORMED_RECORD,
    UNPARSEABLE_RECORD,
    UNREADABLE_MESSAGE,
    INDEX_REJECTED,

    // A document or a request.
    UNKNOWN_FORMAT,
    UNRECOGNISED_FORMAT,
    MALFORMED_DOCUMENT,
    EMPTY_DOCUMENT,
    TOO_LARGE,
    TOO_SLOW,
    UNSUPPORTED_ENCODING,
    INVALID_FEED_NAME,
    INVALID_PARAMETER,
    INVALID_QUERY,
    UNAUTHORIZED,
    FORBIDDEN,
    TOO_MANY_REQUESTS,
    NOT_FOUND,
    GONE,
    UNAVAILABLE,
    INTERNAL_ERROR;

    /** {@code EMPTY_ABSTRACT} is {@code empty-abstract}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static RejectionCode parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The {@code type} of an RFC 9457 problem with this code. */
    public String problemType() {
        return "urn:abstracts:problem:" + code();
    }
}
