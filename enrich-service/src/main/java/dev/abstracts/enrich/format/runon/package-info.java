/** {@code run-on}: abstract line, optional comment line, {@code arXiv:ID}, to which the next abstract is glued. */
@NullMarked
package dev.abstracts.enrich.format.runon;

import org.jspecify.annotations.NullMarked;
