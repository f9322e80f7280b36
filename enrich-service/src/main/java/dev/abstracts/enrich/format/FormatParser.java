package dev.abstracts.enrich.format;

import dev.abstracts.contract.Format;
import java.time.LocalDate;

/** Reads the records of one format. A pure function that never throws, whatever the text. */
public interface FormatParser {

    Format format();

    /**
     * @param text of one raw record, its lines ended by {@code LF}, no white space around it
     * @param asOf the day on which a date without a year is read
     */
    ReadOutcome read(String text, LocalDate asOf);
}
