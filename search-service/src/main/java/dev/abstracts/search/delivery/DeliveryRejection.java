package dev.abstracts.search.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * A record of a delivery that was not taken further; {@code GET /v1/rejected} says more of it.
 *
 * @param position of the record in its document, from 0
 * @param line on which the record begins in its document, from 1
 * @param detail what is wrong, where, and how to mend it
 * @param text the record, cut to its first 64 KiB of UTF-8
 * @param length of the whole record in bytes
 */
public record DeliveryRejection(
        @Nullable Long position,
        @Nullable Long line,
        RejectedRecord.Stage stage,
        RejectionCode code,
        String detail,
        RecordId recordId,
        long length,
        @JsonInclude(JsonInclude.Include.ALWAYS) String text) {

    static DeliveryRejection of(RejectedRecord rejected) {
        return new DeliveryRejection(
                rejected.position(),
                rejected.line(),
                rejected.stage(),
                rejected.code(),
                rejected.detail(),
                rejected.recordId(),
                rejected.length(),
                rejected.text());
    }
}
