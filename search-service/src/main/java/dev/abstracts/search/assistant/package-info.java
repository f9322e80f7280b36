/**
 * What assistants call: the tools of the Model Context Protocol at {@code /mcp}.
 *
 * <p>A tool is one question to the feature that also answers people and programs ({@code search.paper}, {@code
 * search.delivery}), so a query finds the same papers here as everywhere. Its answer is made short, as a model reads every
 * word of it: {@link dev.abstracts.search.assistant.PaperSummary} for lists, {@link
 * dev.abstracts.search.assistant.PaperDetails} for one paper. A question that cannot be answered is answered as a tool's
 * error that says how to mend it.
 */
@NullMarked
package dev.abstracts.search.assistant;

import org.jspecify.annotations.NullMarked;
