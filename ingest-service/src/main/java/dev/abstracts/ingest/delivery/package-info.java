/**
 * One document, one request, one receipt. {@link dev.abstracts.ingest.delivery.DeliveryResource} speaks HTTP,
 * {@link dev.abstracts.ingest.delivery.Document} is the body, decompressed and counted,
 * {@link dev.abstracts.ingest.delivery.FormatChoice} says what it is,
 * {@link dev.abstracts.ingest.delivery.DeliveryReceiver} takes it from the first byte to the receipt, and
 * {@link dev.abstracts.ingest.delivery.Intake} makes messages of its records. All of it works on one thread per
 * delivery, which waits for the sender's bytes and for Kafka's room in turn, so that memory stays flat.
 */
@NullMarked
package dev.abstracts.ingest.delivery;

import org.jspecify.annotations.NullMarked;
