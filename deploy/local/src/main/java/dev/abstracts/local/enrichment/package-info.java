/**
 * Runs another version of the enrichment over all raw records beside the one that serves, shows what it changes, and lets
 * readers see it when somebody accepts it. Drives enrich-service, which fills topics of its own, and search-service, which
 * fills an index of its own from them.
 */
@NullMarked
package dev.abstracts.local.enrichment;

import org.jspecify.annotations.NullMarked;
