/**
 * Who may do what, and how much of it. A resource's method says with {@link dev.abstracts.ingest.access.Needs} which scope its
 * callers need; {@link dev.abstracts.ingest.access.AccessFilter} finds out who calls before anything of the body is read, and
 * refuses what that {@link dev.abstracts.ingest.access.Caller} may not. Callers come from the file of API keys
 * ({@link dev.abstracts.ingest.access.KeyFile}), bring a token ({@link dev.abstracts.ingest.access.Tokens}), or have no credentials
 * ({@link dev.abstracts.ingest.access.AnonymousAccess}).
 */
@NullMarked
package dev.abstracts.ingest.access;

import org.jspecify.annotations.NullMarked;
