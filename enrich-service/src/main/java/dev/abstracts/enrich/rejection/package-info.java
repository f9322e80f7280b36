/**
 * Records that enrich-service cannot take further, as they are written to the rejected topic: alone, with a code, a
 * sentence that says what to mend, and the record itself.
 */
@NullMarked
package dev.abstracts.enrich.rejection;

import org.jspecify.annotations.NullMarked;
