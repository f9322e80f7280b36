/** {@code crossref-json}: works of Crossref's REST API, nearly items of CSL, with lists for titles and JATS in abstracts. */
@NullMarked
package dev.abstracts.enrich.format.crossrefjson;

import org.jspecify.annotations.NullMarked;
