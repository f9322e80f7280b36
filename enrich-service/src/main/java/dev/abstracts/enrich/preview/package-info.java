/** {@code POST /v1/parse}: shows what would become of one raw record, and publishes nothing. */
@NullMarked
package dev.abstracts.enrich.preview;

import org.jspecify.annotations.NullMarked;
