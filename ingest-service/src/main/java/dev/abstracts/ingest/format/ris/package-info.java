/**
 * RIS, the exchange format of reference managers: lines {@code TI  - Moss on Roofs}, a record from {@code TY} to {@code ER}.
 * The tags are those of Research Information Systems' specification of 2001 and its revision of 2011; how they are written
 * differs from program to program, so the cutter is lenient with blanks, line ends and missing ends of records.
 */
@NullMarked
package dev.abstracts.ingest.format.ris;

import org.jspecify.annotations.NullMarked;
