package dev.abstracts.enrich.format.ris;

import dev.abstracts.enrich.names.PersonName;

/** A name as it is written in RIS: {@code Stone, Bo, Jr.}, last name, first names, suffix; or as they are spoken. */
final class RisName {

    private RisName() {}

    /** {@code Bo Stone Jr.}; a collaboration, or whatever else has no comma, stays as it is, but for braces. */
    static String inOrder(String name) {
        boolean braced = name.length() > 2 && name.startsWith("{") && name.endsWith("}");
        String[] parts = (braced ? name.substring(1, name.length() - 1) : name).split(",", 3);
        return parts.length < 3 || parts[2].isBlank() || parts[2].indexOf(',') >= 0
                ? PersonName.readable(String.join(",", parts))
                : PersonName.inOrder(parts[0], parts[1], parts[2]);
    }
}
