package dev.abstracts.enrich.latex;

/** What a command of LaTeX does to the text that people read. */
public enum CommandKind {
    /** A letter of a Latin language; the space behind it only ends its name. */
    LETTER,
    /** A sign, or a few. */
    SIGN,
    /** A sign between two things: as much space on its left as on its right. */
    OPERATOR,
    /** The name of a function, never glued to a letter beside it. */
    NAME,
    /** A mark on its argument. */
    ACCENT,
    /** Letters of another alphabet; its text is a {@code Letterforms} name. */
    ALPHABET,
    /** Its argument is text, also within a formula. */
    TEXT,
    /** Changes only how its argument, or what follows it, looks. */
    FORMAT,
    FRACTION,
    ROOT,
    BINOMIAL,
    /** Stands between what it parts, as {@code \over} does. */
    INFIX,
    SUPERSCRIPT,
    SUBSCRIPT,
    /** Two arguments, read with a space between them. */
    PAIR,
    /** Its argument, and its text behind that. */
    SUFFIX,
    /** Its text, which opens a bracket, its argument, and the closing bracket. */
    ENCLOSED,
    /** Its second argument is what stands on the line. */
    STACK,
    /** Its first argument is nothing to read: an address, a colour, a length. */
    SECOND,
    /** Its argument is an address, in which a tilde is one. */
    ADDRESS,
    /** Nothing to read, nor is its argument. */
    UNREAD,
    /** Its argument in round brackets. */
    NOTE,
    /** Its argument, a key, in square brackets. */
    CITATION,
    SPACE,
    PARAGRAPH,
    /** {@code \begin} and {@code \end}. */
    ENVIRONMENT,
    /** Its argument is the number of a character. */
    CODE,
    /** The name of a journal, known in the fields of BibTeX files only. */
    JOURNAL
}
