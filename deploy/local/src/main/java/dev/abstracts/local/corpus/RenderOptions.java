package dev.abstracts.local.corpus;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * How a corpus is rendered.
 *
 * @param seed of everything that the corpus does not say: days, decisions, missing titles, flags
 * @param asOf the day of receipt on which a date without a year is to be read
 * @param windowsLineEnds {@code CR LF} instead of {@code LF}
 * @param byteOrderMark whether the document begins with one
 * @param finalNewline whether the last line is ended
 * @param versions whether some arXiv ids carry a version
 * @param layout of abstracts in {@code blocks}
 * @param dialect of {@code arxiv-jsonl}
 */
public record RenderOptions(
        long seed,
        LocalDate asOf,
        boolean windowsLineEnds,
        boolean byteOrderMark,
        boolean finalNewline,
        boolean versions,
        Layout layout,
        Dialect dialect) {

    public RenderOptions {
        requireNonNull(asOf, "asOf is null");
        requireNonNull(layout, "layout is null");
        requireNonNull(dialect, "dialect is null");
    }

    /** How the lines of an abstract are kept in {@code blocks}; other formats give an abstract one line. */
    public enum Layout {
        /** One line. */
        FOLDED,
        /** Wrapped as in the corpus; a paragraph begins with two spaces. */
        WRAPPED,
        /** One line a paragraph, a blank line between them. */
        PARAGRAPHS
    }

    /** Which of the two usual shapes a line of {@code arxiv-jsonl} has. */
    public enum Dialect {
        /** The daily harvest: lists of authors and categories, {@code comment}, {@code summary}. */
        HARVEST,
        /** The public snapshot: strings of authors and categories, {@code comments}, {@code abstract}, {@code versions}. */
        SNAPSHOT
    }

    /** {@code LF}, a final newline, no byte-order mark, no versions, folded abstracts, the daily harvest. */
    public static RenderOptions seeded(long seed) {
        return new RenderOptions(
                seed, LocalDate.of(2026, 9, 15), false, false, true, false, Layout.FOLDED, Dialect.HARVEST);
    }

    public RenderOptions withWindowsLineEnds() {
        return new RenderOptions(seed, asOf, true, byteOrderMark, finalNewline, versions, layout, dialect);
    }

    public RenderOptions withByteOrderMark() {
        return new RenderOptions(seed, asOf, windowsLineEnds, true, finalNewline, versions, layout, dialect);
    }

    public RenderOptions withoutFinalNewline() {
        return new RenderOptions(seed, asOf, windowsLineEnds, byteOrderMark, false, versions, layout, dialect);
    }

    public RenderOptions withVersions() {
        return new RenderOptions(seed, asOf, windowsLineEnds, byteOrderMark, finalNewline, true, layout, dialect);
    }

    public RenderOptions with(Layout newLayout) {
        return new RenderOptions(
                seed, asOf, windowsLineEnds, byteOrderMark, finalNewline, versions, newLayout, dialect);
    }

    public RenderOptions with(Dialect newDialect) {
        return new RenderOptions(
                seed, asOf, windowsLineEnds, byteOrderMark, finalNewline, versions, layout, newDialect);
    }
}
