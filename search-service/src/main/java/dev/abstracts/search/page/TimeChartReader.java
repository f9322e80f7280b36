package dev.abstracts.search.page;

import dev.abstracts.search.page.TimeChart.Bar;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a histogram of months a chart: of months where they are few, else of years. */
final class TimeChartReader {

    private static final int MAX_MONTHS = 36;
    private static final int MAX_YEARS = 60;

    /** So that a single paper is seen beside thousands. */
    private static final int MIN_HEIGHT = 2;

    private final PageAddress address;

    TimeChartReader(PageAddress address) {
        this.address = address.without("cursor");
    }

    /**
     * @param months papers by month such as {@code 2021-03}
     * @return nothing where there are not two times to choose from
     */
    @Nullable
    TimeChart read(Map<String, Long> months) {
        if (months.isEmpty()) {
            return null;
        }
        TreeMap<String, Long> sorted = new TreeMap<>(months);
        YearMonth first = YearMonth.parse(sorted.firstKey());
        YearMonth last = YearMonth.parse(sorted.lastKey());
        long span = ChronoUnit.MONTHS.between(first, last) + 1;
        if (span < 2) {
            return null;
        }
        return span <= MAX_MONTHS ? byMonth(sorted, first, span) : byYear(sorted, first.getYear(), last.getYear());
    }

    private TimeChart byMonth(Map<String, Long> months, YearMonth first, long span) {
        Map<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < span; i++) {
            String month = first.plusMonths(i).toString();
            counts.put(month, months.getOrDefault(month, 0L));
        }
        return chart("month", counts, 0);
    }

    private TimeChart byYear(Map<String, Long> months, int first, int last) {
        Map<String, Long> counts = new TreeMap<>();
        int shown = Math.max(first, last - MAX_YEARS + 1);
        for (int year = shown; year <= last; year++) {
            counts.put("%04d".formatted(year), 0L);
        }
        long earlier = 0;
        for (Map.Entry<String, Long> month : months.entrySet()) {
            String year = month.getKey().substring(0, 4);
            if (counts.containsKey(year)) {
                counts.merge(year, month.getValue(), Long::sum);
            } else {
                earlier += month.getValue();
            }
        }
        return chart("year", counts, earlier);
    }

    private TimeChart chart(String unit, Map<String, Long> counts, long earlier) {
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        PageAddress base = address.without("from").without("to");
        List<Bar> bars = new ArrayList<>();
        counts.forEach((time, count) -> {
            int height =
                    count == 0 ? 0 : (int) Math.max(MIN_HEIGHT, Math.round((double) TimeChart.HEIGHT * count / most));
            bars.add(new Bar(
                    time,
                    count,
                    papers(count),
                    bars.size() * TimeChart.STEP,
                    TimeChart.HEIGHT - height,
                    height,
                    "/" + base.with("from", time).with("to", time).query()));
        });
        boolean chosen =
                !address.first("from").isEmpty() || !address.first("to").isEmpty();
        return new TimeChart(
                unit,
                bars.size() * TimeChart.STEP,
                earlier,
                bars,
                base.list(),
                address.first("from"),
                address.first("to"),
                "/" + base.query(),
                chosen ? "/" + base.query() : null);
    }

    static String papers(long count) {
        return count == 1 ? "1 paper" : String.format(Locale.ROOT, "%,d papers", count);
    }
}
