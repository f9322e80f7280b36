package dev.abstracts.enrich.format.ris;

/** Names in RIS: {@code Stone, Bo, Jr.}, last name, first names, suffix; or as they are spoken. */
final class RisName {

    private RisName() {}

    /** {@code Bo Stone Jr.}; a collaboration, or whatever else has no comma, stays as it is. */
    static String inOrder(String name) {
        String[] parts = name.split(",", 3);
        if (parts.length == 1 || parts[1].isBlank()) {
            return parts[0].strip();
        }
        String inOrder = parts[1].strip() + " " + parts[0].strip();
        return parts.length == 2 || parts[2].isBlank() ? inOrder : inOrder + " " + parts[2].strip();
    }
}
