package dev.abstracts.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, beside what was promised. */
final class BenchReport {

    private record Row(String measure, String value, String target, String verdict) {}

    private final List<Row> rows = new ArrayList<>();

    /** A figure that nothing was promised for. */
    void told(String measure, String value) {
        rows.add(new Row(measure, value, "", ""));
    }

    void time(String measure, Duration value, Duration target) {
        rows.add(new Row(measure, seconds(value), "< " + seconds(target), verdict(value.compareTo(target) < 0)));
    }

    void millis(String measure, Duration value, Duration target) {
        rows.add(new Row(measure, millis(value), "< " + millis(target), verdict(value.compareTo(target) < 0)));
    }

    /** A ratio that is to be as small as the target at least. */
    void most(String measure, double value, double target) {
        rows.add(new Row(
                measure,
                String.format(Locale.ROOT, "%.2f", value),
                String.format(Locale.ROOT, "<= %.2f", target),
                verdict(value <= target)));
    }

    /** A share of something, to be as large as the target at least. */
    void share(String measure, double value, double target) {
        rows.add(new Row(
                measure,
                String.format(Locale.ROOT, "%.2f", value),
                String.format(Locale.ROOT, ">= %.2f", target),
                verdict(value >= target)));
    }

    void rate(String measure, double perSecond, double target) {
        rows.add(new Row(
                measure,
                String.format(Locale.ROOT, "%,.0f /s", perSecond),
                String.format(Locale.ROOT, ">= %,.0f /s", target),
                verdict(perSecond >= target)));
    }

    void memory(String measure, long bytes, long targetMegabytes) {
        rows.add(new Row(
                measure,
                (bytes >> 20) + " MB",
                "< " + targetMegabytes + " MB",
                verdict(bytes < targetMegabytes << 20)));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(new Row("MEASURE", "VALUE", "TARGET", "")));
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1e3);
    }

    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
    }

    static String perSecond(long count, Duration time) {
        return String.format(Locale.ROOT, "%,.0f /s", rate(count, time));
    }

    static double rate(long count, Duration time) {
        return count / Math.max(0.001, time.toMillis() / 1e3);
    }

    private static String verdict(boolean met) {
        return met ? "met" : "MISSED";
    }

    private static String line(Row row) {
        return String.format("  %-44s %12s  %-12s %s", row.measure(), row.value(), row.target(), row.verdict())
                .stripTrailing();
    }
}
