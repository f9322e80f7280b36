/**
 * What the parsers of JSON formats share: {@link dev.abstracts.enrich.format.json.JsonFields}, for which a member of the wrong
 * kind is a member that is not there, and the names and dates of citations, which the Citation Style Language and Crossref
 * write in the same way.
 */
@NullMarked
package dev.abstracts.enrich.format.json;

import org.jspecify.annotations.NullMarked;
