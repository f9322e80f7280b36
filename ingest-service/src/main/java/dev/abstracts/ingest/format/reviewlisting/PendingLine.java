package dev.abstracts.ingest.format.reviewlisting;

import dev.abstracts.ingest.format.text.LineReader;
import java.util.Arrays;

/**
 * A line that waits until it is clear what it is.
 *
 * @param bytes of its first part
 * @param blankLines how many stood before it
 * @param logs how likely it looks this way, by {@link LineKind}
 */
record PendingLine(long number, byte[] bytes, int blankLines, double[] logs) {

    static PendingLine of(LineReader lines, int blankLines) {
        byte[] bytes = Arrays.copyOf(lines.bytes(), lines.length());
        if (bytes.length > LineLook.CERTAIN_ABSTRACT) {
            return new PendingLine(lines.number(), bytes, blankLines, LineLook.certainAbstract());
        }
        boolean indented = bytes[0] == ' ' || bytes[0] == '\t';
        return new PendingLine(
                lines.number(), bytes, blankLines, LineLook.of(lines.text().strip(), indented));
    }
}
