/** Works of Crossref's REST API: answers with a list or a single work, and files of bare works. */
@NullMarked
package dev.abstracts.ingest.format.crossrefjson;

import org.jspecify.annotations.NullMarked;
