package dev.abstracts.workbench.bench;

import dev.abstracts.enrich.parse.RecordParsers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Instant;

/**
 * The heap that the enrichment needs, measured in this JVM while the records go through one by one.
 *
 * @param loaded bytes used once all tables and models are there
 * @param peak bytes used at most, garbage that nobody had collected yet included
 */
record HeapUse(long loaded, long peak) {

    static HeapUse measure(CorpusFile corpus) throws IOException {
        RecordParsers parsers = RecordParsers.create();
        // Collected twice: the first may only find what the second frees.
        System.gc();
        System.gc();
        long loaded = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        corpus.forEach(line -> parsers.parse(CorpusFile.record(line), Instant.EPOCH));
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return new HeapUse(loaded, peak);
    }
}
