package dev.abstracts.local.push;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * The progress of one document: on a terminal one line that is written over, elsewhere nothing but what went wrong.
 */
public final class ProgressLine implements PushListener {

    private static final int BAR = 24;
    private static final long EVERY_NANOS = 100_000_000;

    private final PrintStream out;
    private final boolean terminal;
    private final Document document;
    private final long recordsBefore;
    private final long began = System.nanoTime();
    private long shown;

    /** @param recordsBefore this document */
    public ProgressLine(PrintStream out, boolean terminal, Document document, long recordsBefore) {
        this.out = out;
        this.terminal = terminal;
        this.document = document;
        this.recordsBefore = recordsBefore;
    }

    @Override
    public void sent(long bytes, long records) {
        long now = System.nanoTime();
        if (terminal && (now - shown > EVERY_NANOS || bytes == document.length())) {
            shown = now;
            show(line(bytes, records, Duration.ofNanos(now - began)));
        }
    }

    @Override
    public void sendingAgain(String reason, Duration pause) {
        clear();
        out.printf("%s: %s; sending it again in %s%n", document.name(), reason, ReceiptText.seconds(pause));
    }

    /** What happens behind the sending, in the same place. */
    public void note(String text) {
        if (terminal) {
            show(document.name() + ": " + text);
        }
    }

    public void clear() {
        show("");
    }

    private void show(String text) {
        if (terminal) {
            out.print("\r\033[K" + text);
            out.flush();
        }
    }

    String line(long bytes, long records, Duration time) {
        int filled = document.length() == 0 ? BAR : (int) (BAR * bytes / document.length());
        double rate = bytes / 1e6 / Math.max(0.001, time.toMillis() / 1e3);
        long sent = recordsBefore + Math.max(0, records);
        return String.format(
                Locale.ROOT,
                "%s [%s%s] %s of %s, %.1f MB/s%s",
                document.name(),
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                ReceiptText.megabytes(bytes),
                ReceiptText.megabytes(document.length()),
                rate,
                sent == 0 ? "" : ", " + ReceiptText.number(sent) + " records");
    }
}
