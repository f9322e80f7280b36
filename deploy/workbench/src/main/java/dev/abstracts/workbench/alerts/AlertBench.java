package dev.abstracts.workbench.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.Sighting;
import dev.abstracts.enrich.assemble.PaperMerger;
import dev.abstracts.enrich.identity.PaperIdentity;
import dev.abstracts.enrich.parse.ParseOutcome;
import dev.abstracts.enrich.parse.RecordParsers;
import dev.abstracts.search.alert.match.AlertMonitor;
import dev.abstracts.search.index.PaperDocument;
import dev.abstracts.search.query.ParsedQuery;
import dev.abstracts.search.query.Query;
import dev.abstracts.search.query.QueryParser;
import dev.abstracts.workbench.bench.CorpusFile;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** {@code ./abstracts bench alerts}: measures how many papers a second are held against how many alerts, and prints it. */
public final class AlertBench {

    private static final double PAPERS_A_SECOND = 500;

    /** As many papers as the service looks at together. */
    private static final int BATCH = 200;

    private static final int ROUNDS = 5;

    private AlertBench() {}

    /** @param arguments the corpus, how many of its papers, how many alerts */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        List<Paper> papers = papers(new CorpusFile(Path.of(arguments[0])), Integer.parseInt(arguments[1]));
        int alerts = Integer.parseInt(arguments[2]);
        List<JsonNode> documents = new ArrayList<>();
        for (Paper paper : papers) {
            byte[] document = PaperDocument.json(paper, Instant.EPOCH);
            documents.add(MessageJson.mapper().readTree(new String(document, UTF_8)));
        }
        Map<String, Query> queries = queries(papers, alerts);
        long before = heap();
        try (AlertMonitor monitor = new AlertMonitor()) {
            long started = System.nanoTime();
            monitor.put(queries);
            out.printf("%d alerts taken up in %.1f s%n", queries.size(), seconds(started));
            out.printf("heap for them, MiB %27.1f%n", (heap() - before) / 1048576.0);
            out.printf("%n%-24s %12s %12s %8s %14s%n", "", "papers/s", "target", "ratio", "alerts a paper");
            for (int round = 1; round <= ROUNDS; round++) {
                started = System.nanoTime();
                long met = 0;
                for (int from = 0; from < documents.size(); from += BATCH) {
                    List<Set<String>> matches =
                            monitor.match(documents.subList(from, Math.min(from + BATCH, documents.size())));
                    met += matches.stream().mapToInt(Set::size).sum();
                }
                double rate = documents.size() / seconds(started);
                out.printf(
                        "%-24s %12.0f %12.0f %8.2f %14.1f%n",
                        "round " + round,
                        rate,
                        PAPERS_A_SECOND,
                        rate / PAPERS_A_SECOND,
                        (double) met / documents.size());
            }
        }
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static long heap() {
        // Collected twice: the first may only find what the second frees.
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static List<Paper> papers(CorpusFile corpus, int limit) throws IOException {
        RecordParsers parsers = RecordParsers.create();
        List<Paper> papers = new ArrayList<>();
        for (String line : corpus.lines(limit)) {
            if (parsers.parse(CorpusFile.record(line), Instant.EPOCH)
                    instanceof ParseOutcome.Parsed(Sighting sighting)) {
                PaperId id = PaperIdentity.of(sighting).orElseThrow();
                papers.add(PaperMerger.merge(id, List.of(sighting)));
            }
        }
        return papers;
    }

    private static Map<String, Query> queries(List<Paper> papers, int count) {
        ReaderInterests interests = new ReaderInterests(papers, new Random(1));
        Map<String, Query> queries = new LinkedHashMap<>();
        while (queries.size() < count) {
            if (QueryParser.parse(interests.next()) instanceof ParsedQuery.Valid(Query query)) {
                queries.put("alert-" + queries.size(), query);
            }
        }
        return queries;
    }
}
