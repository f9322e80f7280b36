package dev.abstracts.workbench.bench;

import dev.abstracts.contract.RawRecord;
import dev.abstracts.enrich.parse.RecordParsers;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The whole enrichment, raw record to sighting: records a second on one core. One operation reads 5,000 of the corpus. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 4)
public class EnrichmentBenchmark {

    private static final int RECORDS = 5000;

    private List<RawRecord> records = List.of();
    private RecordParsers parsers = RecordParsers.create();

    /** What one operation went through. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Volume {
        public double records;

        @Setup(Level.Iteration)
        public void clear() {
            records = 0;
        }
    }

    @Setup
    public void load() throws IOException {
        records = CorpusFile.given().lines(RECORDS).stream()
                .map(CorpusFile::record)
                .toList();
        parsers = RecordParsers.create();
    }

    @Benchmark
    public void enrich(Volume volume, Blackhole enriched) {
        for (RawRecord record : records) {
            enriched.consume(parsers.parse(record, Instant.EPOCH));
        }
        volume.records += records.size();
    }
}
