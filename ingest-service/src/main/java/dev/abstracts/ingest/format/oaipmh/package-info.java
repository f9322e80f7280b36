/** {@code oai-pmh}: answers of an OAI-PMH repository, harvested by whatever tool. */
@NullMarked
package dev.abstracts.ingest.format.oaipmh;

import org.jspecify.annotations.NullMarked;
