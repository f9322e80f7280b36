package dev.abstracts.local.push;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Receipts as lines for people. */
public final class ReceiptText {

    private static final int REJECTIONS = 10;

    private ReceiptText() {}

    /** Counts on the first line, then the first rejections. */
    public static List<String> of(String name, Receipt receipt, Duration took) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s (%s, %s in %s), delivery %s"
                .formatted(
                        name,
                        counts(receipt.records()),
                        receipt.format(),
                        megabytes(receipt.bytes()),
                        seconds(took),
                        receipt.id()));
        receipt.rejections().stream().limit(REJECTIONS).forEach(rejection -> lines.add("  " + line(rejection)));
        long more = receipt.records().rejected()
                - Math.min(REJECTIONS, receipt.rejections().size());
        if (more > 0) {
            lines.add("  and %s more: GET /v1/rejected?delivery=%s".formatted(number(more), receipt.id()));
        }
        return lines;
    }

    /** {@code 20,000 records published, 3 duplicates, 1 rejected}, without what is zero. */
    public static String counts(Receipt.Records records) {
        return List.of(
                        number(records.published()) + (records.published() == 1 ? " record" : " records")
                                + " published",
                        records.duplicates() == 0 ? "" : number(records.duplicates()) + " duplicates",
                        records.rejected() == 0 ? "" : number(records.rejected()) + " rejected")
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public static String megabytes(long bytes) {
        return bytes < 100_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String line(Receipt.Rejection rejection) {
        String where = rejection.line() == null ? "" : "line %d".formatted(rejection.line());
        if (rejection.position() != null) {
            where += (where.isEmpty() ? "" : ", ") + "record %d".formatted(rejection.position());
        }
        String detail = rejection.detail() == null ? "" : ": " + rejection.detail();
        return "%s: %s%s".formatted(where, rejection.code(), detail);
    }
}
