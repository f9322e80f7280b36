package dev.abstracts.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BenchReportTest {

    @Test
    void everyPromiseSaysWhetherItIsKept() {
        BenchReport report = new BenchReport();
        report.time("all searchable after", Duration.ofMillis(14_990), Duration.ofSeconds(15));
        report.time("one record", Duration.ofMillis(1_500), Duration.ofMillis(1_500));
        report.memory("memory of ingest-service", 299L << 20, 300);
        report.memory("memory of search-service", 300L << 20, 300);
        report.told("records pushed", "20,000");

        assertThat(report.lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("MEASURE", "VALUE", "TARGET"),
                        line -> assertThat(line)
                                .contains("14.99 s", "< 15.00 s")
                                .endsWith("met"),
                        line -> assertThat(line).endsWith("MISSED"),
                        line -> assertThat(line).contains("299 MB", "< 300 MB").endsWith("met"),
                        line -> assertThat(line).endsWith("MISSED"),
                        line -> assertThat(line).endsWith("20,000"));
    }

    @Test
    void ratesArePerSecond() {
        assertThat(BenchReport.perSecond(20_000, Duration.ofSeconds(10))).isEqualTo("2,000 /s");
    }
}
