/**
 * Papers in other people's formats: Atom, BibTeX, RIS, CSL-JSON, CSV and NDJSON, of any search and of single papers.
 *
 * <p>A {@link dev.abstracts.search.export.PaperFormat} makes a text of each paper, and is pure; most make a
 * {@link dev.abstracts.search.export.Citation} of it first. An {@link dev.abstracts.search.export.Export} takes the papers
 * of a {@link dev.abstracts.search.paper.PaperScan} and writes these texts as fast as its reader takes them;
 * {@link dev.abstracts.search.export.Exports} lets a few run at once. Atom answers pages, as feed readers expect, of the
 * same search as {@code GET /v1/papers}.
 */
@NullMarked
package dev.abstracts.search.export;

import org.jspecify.annotations.NullMarked;
