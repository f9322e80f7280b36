/**
 * Receives documents over HTTP, cuts them into raw records and publishes these to Kafka. {@code delivery} takes a request
 * and answers with its receipt, {@code format} recognises and cuts documents, {@code publish} makes records durable,
 * {@code access} says who may, {@code problem} what went wrong. Stateless: what is not acknowledged can be sent again, here or to another
 * instance.
 */
@NullMarked
package dev.abstracts.ingest;

import org.jspecify.annotations.NullMarked;
