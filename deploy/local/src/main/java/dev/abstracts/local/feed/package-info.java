/** What the command line asks ingest-service and search-service about feeds and rejected records. */
@NullMarked
package dev.abstracts.local.feed;

import org.jspecify.annotations.NullMarked;
