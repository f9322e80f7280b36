/**
 * Reading is for everybody who reaches the service, or for those with a key; what an operator does under {@code /v1/admin}, and alerts,
 * are not for everybody, unless that is only this machine. The keys are those of ingest-service, from the same file.
 */
@NullMarked
package dev.abstracts.search.access;

import org.jspecify.annotations.NullMarked;
