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
 * and every blank line speaks against it, and markup at the start rules it out.
 */
public final class ReviewListingFormat implements RecordFormat {

    private static final int SHORT_ABSTRACT = 60;
    private static final int LONG_TITLE = 300;

    /** A line that leans this little to the other side is still what the line before it makes it. */
    private static final double LEANING = 4;

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
            boolean isAbstract =
                    line.length() >= SHORT_ABSTRACT && abstractOverTitle(line) > (titleBefore ? -LEANING : 0);
            pairs += isAbstract && titleBefore ? 1 : 0;
            fitting += isAbstract ? titleBefore ? 2 : 1 : DecisionLine.is(line) ? 1 : 0;
            titleBefore = !isAbstract
                    && line.length() <= LONG_TITLE
                    && !DecisionLine.is(line)
                    && abstractOverTitle(line) < LEANING;
        }
        double share = (double) Math.min(fitting, lines.size()) / head.lines().size();
        return new Recognition(pairs == 0 ? 0.1 + 0.1 * share : 0.1 + 0.55 * share, LACKS);
    }

    /** How much likelier the line is an abstract than a title, as a logarithm. */
    private static double abstractOverTitle(String line) {
        if (line.length() > LineLook.CERTAIN_ABSTRACT) {
            return Double.POSITIVE_INFINITY;
        }
        double[] logs = LineLook.of(line.strip(), false);
        return logs[LineKind.ABSTRACT.ordinal()] - logs[LineKind.TITLE.ordinal()];
    }

    @Override
    public RecordCutter cutter(InputStream document) {
        return new ReviewListingCutter(document);
    }
}
