package dev.abstracts.enrich.format;

import dev.abstracts.contract.Format;

/** Reads the records of one format. A pure function that never throws, whatever the text. */
public interface FormatParser {

    Format format();

    /**
     * @param text of one raw record, its lines ended by {@code LF}, no white space around it
     * @param context what came with the text and decides how it is read
     */
    ReadOutcome read(String text, RecordContext context);
}
