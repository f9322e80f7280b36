package dev.abstracts.enrich.preview;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.abstracts.contract.Display;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.Sighting;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The sighting that a record would become, beside the paper that it would be counted to; or that it withdraws what its
 * source said before.
 *
 * @param withdrawn true for a withdrawal; everything but {@code sourceDate} is then absent
 * @param sourceDate of a withdrawal, where the source gives one
 * @param display what people read, also where that is the received text
 * @param sighting its fields stand beside {@code paperId}
 */
record ParsePreview(
        @Nullable PaperId paperId,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean withdrawn,
        @Nullable LocalDate sourceDate,
        @Nullable Display display,

        @JsonUnwrapped @JsonIgnoreProperties("display") @Nullable
        Sighting sighting) {

    static ParsePreview of(PaperId paperId, Sighting sighting) {
        return new ParsePreview(
                paperId,
                false,
                null,
                sighting.display().orReceived(sighting.title(), sighting.abstractText()),
                sighting);
    }

    static ParsePreview withdrawal(@Nullable LocalDate sourceDate) {
        return new ParsePreview(null, true, sourceDate, null, null);
    }
}
