/** Sources that are withdrawn by hand: no format of documents, but a record that ingest-service makes. */
@NullMarked
package dev.abstracts.enrich.format.withdrawal;

import org.jspecify.annotations.NullMarked;
