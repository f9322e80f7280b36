package dev.abstracts.workbench.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** {@code ./abstracts bench enrich}: measures the enrichment and sets the figures beside what was promised. */
public final class EnrichBench {

    private static final double MEGABYTES_A_SECOND = 20;
    private static final double RECORDS_A_SECOND = 2000;
    private static final double HEAP_MEBIBYTES = 128;

    private EnrichBench() {}

    /**
     * Measures and prints.
     *
     * @param arguments the corpus, one JSON object a line, perhaps compressed
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        CorpusFile corpus = new CorpusFile(Path.of(arguments[0]));
        HeapUse heap = HeapUse.measure(corpus);
        Collection<RunResult> results = new Runner(options(corpus)).run();
        out.printf("%n%-46s %12s %12s %8s%n", "", "measured", "target", "ratio");
        for (RunResult result : results) {
            String texts = result.getParams().getParam("texts");
            Result<?> megabytes = result.getSecondaryResults().get("megabytes");
            Result<?> records = result.getSecondaryResults().get("records");
            if (megabytes != null) {
                row(out, "readable text, " + texts + " abstracts, MB/s", megabytes.getScore(), MEGABYTES_A_SECOND);
            }
            if (records != null) {
                row(out, "whole enrichment, records/s on one core", records.getScore(), RECORDS_A_SECOND);
            }
        }
        row(out, "heap with everything loaded, MiB", heap.loaded() / 1048576.0, HEAP_MEBIBYTES);
        row(out, "heap at its peak, MiB", heap.peak() / 1048576.0, HEAP_MEBIBYTES);
    }

    private static void row(PrintStream out, String what, double measured, double target) {
        out.printf("%-46s %12.1f %12.0f %8.2f%n", what, measured, target, measured / target);
    }

    private static Options options(CorpusFile corpus) {
        return new OptionsBuilder()
                .include(ReadableTextBenchmark.class.getName())
                .include(EnrichmentBenchmark.class.getName())
                .jvmArgs("-Xmx1g", "-XX:+UseSerialGC", "-D" + CorpusFile.PROPERTY + "=" + corpus.path())
                .shouldFailOnError(true)
                .build();
    }
}
