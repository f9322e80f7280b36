package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

/** @param name as received, in reading order of the source */
public record Author(String name) {

    public Author {
        requireNonNull(name, "name is null");
    }
}
