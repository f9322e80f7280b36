/**
 * The messages that the services exchange over Kafka, their identities, the names of the topics and the codes of what
 * can be wrong with a record; and what several services hold to: keys, and whom they may call. Records only: no logic
 * beyond checking and normalising what a value may be, no framework.
 *
 * <p>Every message is a JSON object written and read by {@link dev.abstracts.contract.MessageJson}. The JSON Schemas
 * under {@code contract/schemas} are generated from these records; {@code contract/history} keeps one example of every
 * past version. Changes are additive: readers ignore unknown fields, fields are never removed or narrowed, and a
 * breaking change is a new version of the topic.
 */
@NullMarked
package dev.abstracts.contract;

import org.jspecify.annotations.NullMarked;
