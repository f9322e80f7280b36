package dev.abstracts.enrich.format.withdrawal;

import dev.abstracts.contract.Format;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.RecordContext;

/** Says that the record's source is withdrawn, whatever its text, which is for people: who withdrew it and why. */
public final class WithdrawalParser implements FormatParser {

    @Override
    public Format format() {
        return Format.WITHDRAWAL;
    }

    @Override
    public ReadOutcome read(String text, RecordContext context) {
        return new ReadOutcome.Withdrawn(null);
    }
}
