/**
 * Sending documents to a feed: files, folders or standard input go to ingest-service as they are, streamed and sent
 * again when the service was away (sending again is harmless), and come back as receipts. Whoever wants to know when
 * all of it can be searched follows the delivery's status.
 */
@NullMarked
package dev.abstracts.local.push;

import org.jspecify.annotations.NullMarked;
