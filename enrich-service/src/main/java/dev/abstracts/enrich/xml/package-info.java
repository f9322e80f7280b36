/**
 * One XML record as a tree of elements. {@link dev.abstracts.enrich.xml.XmlTree} reads it with StAX: nothing is loaded, no
 * document type is read, depth and attributes are limited. Parsers ask the tree by local names, because prefixes are arbitrary.
 */
@NullMarked
package dev.abstracts.enrich.xml;

import org.jspecify.annotations.NullMarked;
