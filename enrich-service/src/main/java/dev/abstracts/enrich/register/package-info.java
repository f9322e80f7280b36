/**
 * What every source last said: a small store {@code source -> (version, paperId)} that lets stale sightings pass by and
 * tells the old paper when a source moves to another. It decides; {@code assemble} believes it.
 */
@NullMarked
package dev.abstracts.enrich.register;

import org.jspecify.annotations.NullMarked;
