package dev.abstracts.enrich.format.withdrawal;

import dev.abstracts.contract.Format;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.ReadOutcome;
import java.time.LocalDate;

/** Says that the record's source is withdrawn, whatever its text, which is for people: who withdrew it and why. */
public final class WithdrawalParser implements FormatParser {

    @Override
    public Format format() {
        return Format.WITHDRAWAL;
    }

    @Override
    public ReadOutcome read(String text, LocalDate asOf) {
        return new ReadOutcome.Withdrawn(null);
    }
}
