package dev.abstracts.search.query;

/** A piece of a query; {@code position} is where it begins, in UTF-16 characters from 0. */
sealed interface Token {

    int position();

    record Open(int position) implements Token {}

    record Close(int position) implements Token {}

    record And(int position) implements Token {}

    record AndNot(int position) implements Token {}

    record Or(int position) implements Token {}

    /** {@code NOT}, or a hyphen before a word. */
    record Not(int position) implements Token {}

    record Field(int position, QueryField field) implements Token {}

    /** @param text with at least one letter or digit, or just {@code *} */
    record Word(int position, String text) implements Token {}

    /** @param distance behind the closing quote, as in {@code "a b"~5}; -1 without */
    record Phrase(int position, String text, int distance) implements Token {}

    record End(int position) implements Token {}
}
