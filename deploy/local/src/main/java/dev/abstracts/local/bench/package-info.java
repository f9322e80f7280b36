/**
 * Measures what the pipeline must show on this machine: how long a corpus takes from push to searchable, beside a bare
 * bulk loader of the same documents; how fresh a single record is; how much memory each process takes. On a stack of
 * its own, so that nothing that is there already is measured.
 */
@NullMarked
package dev.abstracts.local.bench;

import org.jspecify.annotations.NullMarked;
