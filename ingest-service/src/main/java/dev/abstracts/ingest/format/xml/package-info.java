/**
 * Cuts XML documents into their records. A lexer of our own finds where record elements begin and end in the bytes, so that a
 * record that is not well-formed costs only itself; StAX then reads each slice, checks it and finds its id. Formats say in
 * {@link dev.abstracts.ingest.format.xml.RecordElements} which elements their records are. Nothing is ever loaded or expanded:
 * document types are skipped, and of entities only the characters that HTML names are known.
 */
@NullMarked
package dev.abstracts.ingest.format.xml;

import org.jspecify.annotations.NullMarked;
