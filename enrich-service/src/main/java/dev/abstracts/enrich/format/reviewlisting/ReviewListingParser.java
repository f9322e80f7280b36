package dev.abstracts.enrich.format.reviewlisting;

import dev.abstracts.contract.Decision;
import dev.abstracts.contract.Format;
import dev.abstracts.enrich.decision.DecisionReader;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.ReadOutcome.Read;
import dev.abstracts.enrich.format.RecordContext;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.text.WhiteSpace;
import java.util.List;

/** Reads {@code review-listing}: a last line that is a decision is one; of the others the first is the title if more follow. */
public final class ReviewListingParser implements FormatParser {

    @Override
    public Format format() {
        return Format.REVIEW_LISTING;
    }

    @Override
    public ReadOutcome read(String text, RecordContext context) {
        List<String> lines = WhiteSpace.lines(text).stream()
                .map(WhiteSpace::trim)
                .filter(line -> !line.isEmpty())
                .toList();
        String last = lines.isEmpty() ? "" : lines.getLast();
        Decision decision = DecisionReader.read(last);
        boolean undecided = decision == null && DecisionReader.isUndecided(last);
        if (decision != null || undecided) {
            lines = lines.subList(0, lines.size() - 1);
        }
        boolean titled = lines.size() > 1;
        List<String> abstractLines = titled ? lines.subList(1, lines.size()) : lines;
        return new Read(RecordFields.builder(String.join("\n", abstractLines))
                .title(titled ? lines.getFirst() : null)
                .decision(decision)
                .comment(undecided ? last : null)
                .build());
    }
}
