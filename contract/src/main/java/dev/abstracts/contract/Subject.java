package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An arXiv category that a paper belongs to.
 *
 * @param category {@code cs.LG}
 * @param name {@code Machine Learning}
 * @param confidence from 0 to 1; calibrated where the category is predicted, 1 where the source says so
 */
public record Subject(String category, String name, Origin origin, double confidence) {

    public Subject {
        requireNonNull(category, "category is null");
        requireNonNull(name, "name is null");
        requireNonNull(origin, "origin is null");
    }

    /** Who says so. */
    public enum Origin {
        @JsonProperty("source")
        SOURCE,
        @JsonProperty("predicted")
        PREDICTED
    }
}
