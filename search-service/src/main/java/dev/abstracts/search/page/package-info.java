/**
 * The pages for people, rendered on the server: searching at {@code /}, one paper at {@code /papers/{id}}, papers as they
 * come at {@code /live}, all feeds at {@code /feeds}.
 *
 * <p>A resource asks the feature that knows ({@code search.paper}, {@code search.delivery}, {@code search.rejected}), a reader
 * makes of the answer what a template of the same name shows, and {@link HtmlAnswer} sends it so that the browser takes nothing
 * but our own files. {@link PageReader} makes the JSON answer of {@code GET /v1/papers} a {@link SearchPage}, {@link
 * TimeChartReader} a histogram its chart, {@link PaperPageReader} one paper a {@link PaperPage} in which {@link EvidenceReader}
 * marks what its tags and claims were read from. Readers are pure. Templates escape everything but the highlights, which
 * Elasticsearch has escaped already. Every link of the search page is a {@link PageAddress}: the present parameters with one of
 * them changed. {@code page.js} adds to finished pages, which all work without it.
 */
@NullMarked
package dev.abstracts.search.page;

import org.jspecify.annotations.NullMarked;
