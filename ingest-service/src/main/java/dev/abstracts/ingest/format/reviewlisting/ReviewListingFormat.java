package dev.abstracts.ingest.format.reviewlisting;

import dev.abstracts.contract.Format;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.Recognition;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.RecordFormat;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Recognised by title lines that an abstract line follows. It has no marker of its own, so every line that fits nowhere
 * speaks against it, and markup or the lines of another format at the start rule it out.
 */
public final class ReviewListingFormat implements RecordFormat {

    private static final String LACKS = "its lines do not alternate between a title and an abstract";

    @Override
    public Format format() {
        return Format.REVIEW_LISTING;
    }

    @Override
    public Recognition recognise(Head head) {
        List<String> lines = new ArrayList<>(head.content());
        if (!head.whole() && lines.size() > 2) {
            lines.removeLast();
        }
        if (lines.isEmpty() || "<{[@%#".indexOf(lines.getFirst().strip().charAt(0)) >= 0) {
            return new Recognition(0, LACKS);
        }
        int pairs = 0;
        int fitting = 0;
        boolean titleBefore = false;
        for (String line : lines) {
            boolean title = false;
            if (isAbstract(line)) {
                pairs += titleBefore ? 1 : 0;
                fitting += titleBefore ? 2 : 1;
            } else if (DecisionLine.is(line)) {
                fitting++;
            } else {
                title = isTitle(line);
            }
            titleBefore = title;
        }
        double share = (double) Math.min(fitting, lines.size()) / lines.size();
        return pairs == 0 ? new Recognition(0.1 + 0.1 * share, LACKS) : new Recognition(0.8 * share * share, LACKS);
    }

    private static boolean isAbstract(String line) {
        return looksMore(line, LineKind.ABSTRACT, LineKind.TITLE) && line.length() > 60;
    }

    private static boolean isTitle(String line) {
        return looksMore(line, LineKind.TITLE, LineKind.ABSTRACT) && line.length() < 300;
    }

    private static boolean looksMore(String line, LineKind one, LineKind other) {
        if (line.length() > LineLook.CERTAIN_ABSTRACT) {
            return one == LineKind.ABSTRACT;
        }
        double[] logs = LineLook.of(line.strip(), false);
        return logs[one.ordinal()] > logs[other.ordinal()];
    }

    @Override
    public RecordCutter cutter(InputStream document) {
        return new ReviewListingCutter(document);
    }
}
