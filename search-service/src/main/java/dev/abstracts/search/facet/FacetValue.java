package dev.abstracts.search.facet;

import static java.util.Objects.requireNonNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One value of a facet.
 *
 * @param value what the filter of the facet's name takes
 * @param count how many of the found papers have it
 */
@Schema(description = "A value, as the filter of the facet's name takes it, and how many of the found papers have it.")
public record FacetValue(String value, long count) {

    public FacetValue {
        requireNonNull(value, "value is null");
    }
}
