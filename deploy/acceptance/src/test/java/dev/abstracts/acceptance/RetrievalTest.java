package dev.abstracts.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.local.corpus.Corpus;
import dev.abstracts.local.corpus.CorpusRecord;
import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.Stack;
import dev.abstracts.local.stack.StackOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How well papers are found, by every mode: real abstracts without their titles are the papers, the titles are the queries, and each has
 * one right answer.
 */
@Tag("load")
class RetrievalTest {

    private static final int PAPERS = 500;

    /** Of the ranking; a right answer behind it counts as none. */
    private static final int LOOKED_AT = 20;

    private static final int NDCG_AT = 10;
    private static final String FEED = "retrieval";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A way to look for a title. */
    private record Way(String name, String mode, boolean anyWord) {

        String address(String title) {
            List<String> words =
                    WORD.matcher(title).results().map(match -> match.group()).toList();
            String q = words.stream().map(RetrievalTest::asWord).collect(Collectors.joining(anyWord ? " OR " : " "));
            return "/v1/papers?size=%d&mode=%s&q=%s".formatted(LOOKED_AT, mode, Pipeline.encoded(q));
        }
    }

    private record Figures(double mrr, double ndcg) {}

    /** Upper-case operators are words here. */
    private static String asWord(String word) {
        return switch (word) {
            case "AND", "OR", "NOT", "ANDNOT" -> word.toLowerCase(Locale.ROOT);
            default -> word;
        };
    }

    @Test
    void byWordsAndMeaningPapersAreFoundBetterThanByEither() throws Exception {
        List<CorpusRecord> records;
        try (Stream<CorpusRecord> all = Corpus.read(SharedData.corpus())) {
            records = new ArrayList<>(all.toList());
        }
        Collections.shuffle(records, new Random(7));
        records = List.copyOf(records.subList(0, PAPERS));

        Stack stack = Stack.start(StackOptions.isolated(ArchitectureTest.root(), RunningStack.folder("retrieval"))
                .withEnvironment(Map.of("ABSTRACTS_VECTORS_THREADS", "2")));
        try {
            Pipeline pipeline = RunningStack.of(stack);
            JsonNode receipt = pipeline.pushed(FEED, document(records), "format=arxiv-jsonl");
            pipeline.settled(receipt.path("id").asText());
            awaitVectors(pipeline, records);

            Map<String, Figures> table = new LinkedHashMap<>();
            for (Way way : List.of(
                    new Way("lexical, all words", "lexical", false),
                    new Way("lexical, any word", "lexical", true),
                    new Way("semantic", "semantic", false),
                    new Way("hybrid", "hybrid", false))) {
                table.put(way.name(), figures(pipeline, way, records));
            }
            print(table);

            Figures hybrid = table.get("hybrid");
            table.forEach((name, figures) -> {
                if (!name.equals("hybrid")) {
                    assertThat(hybrid.mrr()).as("MRR beside %s", name).isGreaterThan(figures.mrr());
                    assertThat(hybrid.ndcg()).as("nDCG beside %s", name).isGreaterThan(figures.ndcg());
                }
            });
        } finally {
            stack.stopAtExit(EnumSet.allOf(Part.class));
        }
    }

    private static byte[] document(List<CorpusRecord> records) {
        return records.stream()
                .map(record -> {
                    ObjectNode line = JSON.createObjectNode();
                    line.put("id", record.id()).put("summary", record.summary());
                    record.categories().forEach(line.putArray("categories")::add);
                    return line.toString();
                })
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Papers like another one are found by meaning as soon as that one has a vector. */
    private static void awaitVectors(Pipeline pipeline, List<CorpusRecord> records) {
        List<CorpusRecord> missing = new ArrayList<>(records);
        Awaitility.await("vectors")
                .atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    while (!missing.isEmpty() && hasVector(pipeline, missing.getLast())) {
                        missing.removeLast();
                    }
                    return missing.isEmpty();
                });
    }

    private static boolean hasVector(Pipeline pipeline, CorpusRecord record) throws IOException {
        String path = "/v1/papers/%s/similar?size=1".formatted(Pipeline.encoded("arxiv:" + record.id()));
        return pipeline.ok(path).path("mode").asText().equals("semantic");
    }

    private static Figures figures(Pipeline pipeline, Way way, List<CorpusRecord> records)
            throws ExecutionException, InterruptedException {
        double mrr = 0;
        double ndcg = 0;
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> ranks = new ArrayList<>();
            for (CorpusRecord record : records) {
                ranks.add(readers.submit(() -> rank(pipeline.ok(way.address(record.title())), record)));
            }
            for (Future<Integer> each : ranks) {
                int rank = each.get();
                mrr += rank == 0 ? 0 : 1.0 / rank;
                ndcg += rank == 0 || rank > NDCG_AT ? 0 : Math.log(2) / Math.log(rank + 1);
            }
        }
        return new Figures(mrr / records.size(), ndcg / records.size());
    }

    /** From 1; 0 when it is not among them. */
    private static int rank(JsonNode answer, CorpusRecord wanted) {
        int rank = 0;
        for (JsonNode paper : answer.path("papers")) {
            rank++;
            if (paper.path("id").asText().equals("arxiv:" + wanted.id())) {
                return rank;
            }
        }
        return 0;
    }

    private static void print(Map<String, Figures> table) {
        System.out.printf("%nof %d titles, each looking for its abstract%n", PAPERS);
        System.out.printf("  %-20s %8s %8s%n", "MODE", "MRR", "nDCG@10");
        table.forEach((name, figures) ->
                System.out.printf(Locale.ROOT, "  %-20s %8.4f %8.4f%n", name, figures.mrr(), figures.ndcg()));
    }
}
