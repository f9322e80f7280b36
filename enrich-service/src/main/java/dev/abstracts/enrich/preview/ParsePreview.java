package dev.abstracts.enrich.preview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.Sighting;

/**
 * The sighting that a record would become, beside the paper that it would be counted to.
 *
 * @param sighting its fields stand beside {@code paperId}
 */
record ParsePreview(PaperId paperId, @JsonUnwrapped Sighting sighting) {}
