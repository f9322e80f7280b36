package dev.abstracts.enrich.format.portallisting;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a portal's second line says.
 *
 * @param truncated whether {@code et al.} follows the authors
 */
record TitleAndAuthors(String title, List<String> authors, boolean truncated, List<String> affiliations) {

    TitleAndAuthors {
        requireNonNull(title, "title is null");
        authors = List.copyOf(authors);
        affiliations = List.copyOf(affiliations);
    }
}
