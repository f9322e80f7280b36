package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * @param name as received, in reading order of the source; of a collaboration, its name
 * @param orcid as {@code 0000-0002-1825-0097}, without the address that it is written as; absent where the record has none
 */
public record Author(String name, @Nullable String orcid) {

    public Author {
        requireNonNull(name, "name is null");
    }

    public static Author named(String name) {
        return new Author(name, null);
    }
}
