/**
 * Real arXiv records for tests and for the bench: {@link dev.abstracts.local.corpus.Corpus} reads them from a gzip file
 * of JSON lines, {@link dev.abstracts.local.corpus.CorpusRenderer} writes them in every format that ingest-service takes
 * and says what each record must be cut and parsed to.
 *
 * <p>The corpus itself is not part of the project: it lies in {@code ../shared/corpus}, and what needs it is skipped where
 * that folder is missing.
 */
@NullMarked
package dev.abstracts.local.corpus;

import org.jspecify.annotations.NullMarked;
