package dev.abstracts.search.export;

import dev.abstracts.search.paper.FoundPaper;

/** How papers are written one behind the other. Pure: the same paper is always the same text. */
interface PaperFormat {

    /** What stands before the first paper. */
    default String head() {
        return "";
    }

    String paper(FoundPaper paper);

    /** What stands between two papers. */
    default String separator() {
        return "";
    }

    /** What stands behind the last paper; a file without it was broken off. */
    default String foot() {
        return "";
    }
}
