/**
 * The interface of arXiv's own search, {@code /api/query}, over our papers, so that clients made for it work when they are
 * pointed here. {@link dev.abstracts.search.arxiv.ArxivQueryParser} turns its {@code search_query} into the same tree as
 * {@code q}, by having {@code search.query} read each of its terms; {@link dev.abstracts.search.arxiv.ArxivRequest} checks
 * the parameters, {@link dev.abstracts.search.arxiv.ArxivFeed} writes the answer. Mistakes are answered as arXiv answers
 * them: a feed with one entry that is titled {@code Error}.
 */
@NullMarked
package dev.abstracts.search.arxiv;

import org.jspecify.annotations.NullMarked;
