/**
 * Documents in JSON to records, for every format whose records are JSON objects. {@link
 * dev.abstracts.ingest.format.json.JsonCutter} follows only strings and brackets, so that a record is the exact slice of the
 * document that stands between its braces; what a format has to know of it, its
 * {@link dev.abstracts.ingest.format.json.Glance} reads from that slice with a strict JSON parser. A record that is no JSON
 * therefore costs only itself. {@link dev.abstracts.ingest.format.json.JsonShape} says in which envelopes a format's records
 * come, {@link dev.abstracts.ingest.format.json.JsonOutline} what names a document uses, for recognition.
 */
@NullMarked
package dev.abstracts.ingest.format.json;

import org.jspecify.annotations.NullMarked;
