package dev.abstracts.workbench.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.abstracts.enrich.display.ReadableText;
import java.io.IOException;
import java.util.ArrayList;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Abstracts as people read them: megabytes (UTF-8) a second on one core. One operation reads all of the corpus. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadableTextBenchmark {

    /** Which abstracts: all, or those that hold a dollar or a backslash. */
    @Param({"all", "latex"})
    public String texts = "all";

    private List<String> abstracts = List.of();
    private double megabytes;

    /** What one operation went through. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Volume {
        public double megabytes;

        @Setup(Level.Iteration)
        public void clear() {
            megabytes = 0;
        }
    }

    @Setup
    public void load() throws IOException {
        ObjectMapper json = new ObjectMapper();
        abstracts = new ArrayList<>();
        megabytes = 0;
        for (String line : CorpusFile.given().lines(Long.MAX_VALUE)) {
            JsonNode record = json.readTree(line);
            String text =
                    record.path(record.has("summary") ? "summary" : "abstract").asText();
            if (texts.equals("all") || text.indexOf('$') >= 0 || text.indexOf('\\') >= 0) {
                abstracts.add(text);
                megabytes += text.getBytes(UTF_8).length / 1e6;
            }
        }
    }

    @Benchmark
    public void read(Volume volume, Blackhole read) {
        for (String text : abstracts) {
            read.consume(ReadableText.of("abstract", text).text());
        }
        volume.megabytes += megabytes;
    }
}
