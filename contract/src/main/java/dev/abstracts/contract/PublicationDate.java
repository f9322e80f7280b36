package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * A date as precise as its source gives it.
 *
 * @param date the first day of the year or month where the precision is no finer
 * @param inferred whether the year was inferred from the day of receipt
 */
public record PublicationDate(LocalDate date, Precision precision, boolean inferred) {

    public PublicationDate {
        requireNonNull(date, "date is null");
        requireNonNull(precision, "precision is null");
    }

    /** From the finest to the coarsest. */
    public enum Precision {
        @JsonProperty("day")
        DAY,
        @JsonProperty("month")
        MONTH,
        @JsonProperty("year")
        YEAR
    }
}
