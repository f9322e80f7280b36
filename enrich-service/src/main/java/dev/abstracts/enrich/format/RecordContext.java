package dev.abstracts.enrich.format;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a record's text does not say itself but its reading depends on. It travels with the record, so that a replay reads the
 * same.
 *
 * @param asOf the day on which a date without a year is read
 * @param mapping for {@code jsonl}, where the fields are: JSON pointers by the field's name; empty where the feed says nothing
 */
public record RecordContext(LocalDate asOf, Map<String, String> mapping) {

    public RecordContext {
        requireNonNull(asOf, "asOf is null");
        mapping = Map.copyOf(mapping);
    }
}
