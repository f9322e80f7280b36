/** {@code oai-pmh}: one record of a repository, in arXiv's metadata formats, in Dublin Core or in JATS. */
@NullMarked
package dev.abstracts.enrich.format.oaipmh;

import org.jspecify.annotations.NullMarked;
