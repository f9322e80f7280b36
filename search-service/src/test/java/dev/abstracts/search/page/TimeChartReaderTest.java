package dev.abstracts.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimeChartReaderTest {

    private static TimeChart chart(String parameters, Map<String, Long> months) {
        Map<String, List<String>> given = new TreeMap<>();
        for (String pair : parameters.isEmpty() ? new String[0] : parameters.split("&")) {
            given.computeIfAbsent(pair.split("=")[0], _ -> new ArrayList<>()).add(pair.split("=")[1]);
        }
        return new TimeChartReader(PageAddress.of(given)).read(months);
    }

    @Test
    void fewMonthsAreBarsWithoutGaps() {
        TimeChart chart = chart("q=tree&cursor=x", Map.of("2021-11", 3L, "2022-02", 1L));

        assertThat(chart.unit()).isEqualTo("month");
        assertThat(chart.bars())
                .extracting(TimeChart.Bar::time)
                .containsExactly("2021-11", "2021-12", "2022-01", "2022-02");
        assertThat(chart.bars()).extracting(TimeChart.Bar::height).containsExactly(60, 0, 0, 20);
        assertThat(chart.bars().getLast().address()).isEqualTo("/?q=tree&from=2022-02&to=2022-02");
        assertThat(chart.filled()).extracting(TimeChart.Bar::papers).containsExactly("3 papers", "1 paper");
        assertThat(chart.all()).isNull();
    }

    @Test
    void aChosenTimeCanBeLeft() {
        TimeChart chart = chart("from=2021&q=tree&to=2022", Map.of("2021-11", 3L, "2022-02", 1L));

        assertThat(chart.all()).isEqualTo("/?q=tree");
        assertThat(chart.base()).isEqualTo("/?q=tree");
        assertThat(chart.from()).isEqualTo("2021");
    }

    @Test
    void oneTimeIsNoChart() {
        assertThat(chart("", Map.of())).isNull();
        assertThat(chart("", Map.of("2021-11", 3L))).isNull();
    }

    @Test
    void noPaperIsLeftOutAndEveryOneIsSeen() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("test.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Map<String, Long> months = new TreeMap<>();
            int span = 1 + random.nextInt(120);
            for (int j = random.nextInt(40) + 2; j > 0; j--) {
                months.put(
                        "%04d-%02d".formatted(1900 + random.nextInt(span), 1 + random.nextInt(12)),
                        1L + random.nextInt(5_000));
            }
            TimeChart chart = chart("", months);
            if (chart == null) {
                assertThat(months).hasSize(1);
                continue;
            }
            assertThat(chart.bars().stream().mapToLong(TimeChart.Bar::count).sum() + chart.earlier())
                    .isEqualTo(
                            months.values().stream().mapToLong(Long::longValue).sum());
            assertThat(chart.bars()).hasSizeBetween(2, 60).allSatisfy(bar -> {
                assertThat(bar.height()).isBetween(bar.count() == 0 ? 0 : 2, TimeChart.HEIGHT);
                assertThat(bar.y() + bar.height()).isEqualTo(TimeChart.HEIGHT);
            });
            assertThat(chart.bars()).extracting(TimeChart.Bar::time).isSorted().doesNotHaveDuplicates();
        }
    }
}
