package dev.abstracts.local.bench;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.local.Failure;
import dev.abstracts.local.corpus.Corpus;
import dev.abstracts.local.corpus.CorpusRecord;
import dev.abstracts.local.push.DeliverySender;
import dev.abstracts.local.push.DeliveryWatch;
import dev.abstracts.local.push.RetryPolicy;
import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.PartStatus;
import dev.abstracts.local.stack.Stack;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Measures search-service on a fresh stack: against Elasticsearch itself, at a steady rate, while typing, and under a flood. */
public final class SearchBench {

    /**
     * @param corpus arXiv metadata, one JSON object a line, compressed
     * @param papers that are searched: copies of the corpus under other ids
     * @param queries that are sent one by one
     */
    public record Plan(Path corpus, long papers, int queries) {}

    private static final Duration STEADY_TARGET = Duration.ofMillis(100);
    private static final Duration SUGGESTION_TARGET = Duration.ofMillis(30);
    private static final double OVERHEAD_TARGET = 1.15;
    private static final int RATE = 50;
    private static final int STEADY_SECONDS = 30;
    private static final int FLOOD_CLIENTS = 200;
    private static final Duration FLOOD = Duration.ofSeconds(10);
    private static final int AFTERWARDS = 100;
    private static final long SEED = 20261122;
    private static final int CORPUS_RECORDS = 20_000;
    private static final int OK = 200;
    private static final String SHOWN = "&highlight=true&facets=subject,year,venue,task,method,feed&mode=lexical";

    private final Stack stack;
    private final Plan plan;
    private final Path folder;
    private final PrintStream out;
    private final URI search;
    private final URI elasticsearch;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BenchReport report = new BenchReport();

    /** @param folder for the documents that are pushed */
    public SearchBench(Stack stack, Plan plan, Path folder, PrintStream out) {
        this.stack = stack;
        this.plan = plan;
        this.folder = folder;
        this.out = out;
        this.search = stack.url("search-service");
        this.elasticsearch = stack.url("elasticsearch");
    }

    public void run() throws IOException, InterruptedException {
        fill();
        List<CorpusRecord> records;
        try (Stream<CorpusRecord> all = Corpus.read(plan.corpus())) {
            records = all.limit(CORPUS_RECORDS).toList();
        }
        try (http) {
            besideElasticsearch(new MixedQueries(records, SEED));
            steady(new MixedQueries(records, SEED + 1));
            suggestions(new MixedQueries(records, SEED + 2));
            flood(new MixedQueries(records, SEED + 3));
        }
        memory();
        out.println();
        report.lines().forEach(out::println);
    }

    private void fill() {
        try (DeliverySender sender =
                        new DeliverySender(stack.url("ingest-service"), RetryPolicy.patient(Duration.ofMinutes(1)));
                DeliveryWatch watch = new DeliveryWatch(Duration.ofMillis(200), Duration.ofMinutes(10))) {
            CorpusPush pushes = new CorpusPush(new ShiftedCorpus(plan.corpus()), folder, sender, watch);
            long there = 0;
            for (int copy = 0; there < plan.papers(); copy++) {
                long limit = Math.min(CORPUS_RECORDS, plan.papers() - there);
                there += pushes.push(FeedName.of("bench-" + copy), ShiftedCorpus.month(31, copy), limit)
                        .records();
                out.printf(Locale.ROOT, "%,d papers%n", there);
            }
            report.told("papers", String.format(Locale.ROOT, "%,d", there));
        }
    }

    /** Each query both ways, which of them first by turns, so that none finds what the other has warmed more often. */
    private void besideElasticsearch(MixedQueries queries) throws IOException, InterruptedException {
        out.printf("asking %d queries, and the same of elasticsearch itself%n", plan.queries());
        List<Long> ours = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        for (int i = 0; i < plan.queries() * 2; i++) {
            String q = queries.next();
            HttpRequest service = papers(q);
            HttpRequest direct = direct(q);
            long first = took(i % 2 == 0 ? service : direct);
            long second = took(i % 2 == 0 ? direct : service);
            // The first half is for the compilers.
            if (i >= plan.queries()) {
                ours.add(i % 2 == 0 ? first : second);
                theirs.add(i % 2 == 0 ? second : first);
            }
        }
        ours.sort(Long::compare);
        theirs.sort(Long::compare);
        for (int percent : new int[] {50, 99}) {
            Duration service = SteadyRequests.percentile(ours, percent);
            Duration direct = SteadyRequests.percentile(theirs, percent);
            report.told("one query, p" + percent, BenchReport.millis(service));
            report.told("the same of elasticsearch, p" + percent, BenchReport.millis(direct));
            report.most(
                    "service / elasticsearch, p" + percent,
                    (double) service.toNanos() / direct.toNanos(),
                    OVERHEAD_TARGET);
        }
    }

    private void steady(MixedQueries queries) throws InterruptedException {
        out.printf("asking %d queries a second for %d seconds%n", RATE, STEADY_SECONDS);
        try (SteadyRequests requests = new SteadyRequests(_ -> papers(queries.next()), OK)) {
            SteadyRequests.Result result = requests.run(RATE, (long) RATE * STEADY_SECONDS);
            report.told("%d queries a second, median".formatted(RATE), BenchReport.millis(result.median()));
            report.millis("%d queries a second, p99".formatted(RATE), result.p99(), STEADY_TARGET);
            report.told(
                    "of these not answered",
                    result.others().isEmpty() ? "none" : result.others().toString());
        }
    }

    private void suggestions(MixedQueries queries) throws IOException, InterruptedException {
        out.printf("typing %d beginnings%n", plan.queries());
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < plan.queries(); i++) {
            times.add(took(get("/v1/suggest?prefix=" + encode(queries.nextPrefix(), UTF_8))));
        }
        times.sort(Long::compare);
        report.told("suggestions, median", BenchReport.millis(SteadyRequests.percentile(times, 50)));
        report.millis("suggestions, p99", SteadyRequests.percentile(times, 99), SUGGESTION_TARGET);
    }

    private void flood(MixedQueries queries) throws IOException, InterruptedException {
        out.printf("%d clients ask without a pause for %d seconds%n", FLOOD_CLIENTS, FLOOD.toSeconds());
        List<HttpRequest> asked =
                Stream.generate(() -> papers(queries.next())).limit(5_000).toList();
        Map<Integer, Long> answers = new ConcurrentHashMap<>();
        long end = System.nanoTime() + FLOOD.toNanos();
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < FLOOD_CLIENTS; client++) {
            int begin = client * 17;
            clients.add(Thread.startVirtualThread(() -> {
                for (int i = begin; System.nanoTime() < end; i++) {
                    answers.merge(status(asked.get(i % asked.size())), 1L, Long::sum);
                }
            }));
        }
        for (Thread client : clients) {
            client.join();
        }
        report.told("a flood's answers, by status", new TreeMap<>(answers).toString());
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < AFTERWARDS; i++) {
            times.add(took(asked.get(i)));
        }
        times.sort(Long::compare);
        report.told("one query right after it, p50", BenchReport.millis(SteadyRequests.percentile(times, 50)));
        report.told("one query right after it, p99", BenchReport.millis(SteadyRequests.percentile(times, 99)));
    }

    /** 0 for none. */
    private int status(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void memory() {
        for (PartStatus part : stack.status()) {
            if (part.part() == Part.SEARCH || part.part() == Part.ELASTICSEARCH) {
                report.told("resident memory of " + part.part(), (part.residentBytes() >> 20) + " MB");
            }
        }
    }

    private HttpRequest papers(String q) {
        return get("/v1/papers?q=" + encode(q, UTF_8) + SHOWN);
    }

    private HttpRequest get(String address) {
        return HttpRequest.newBuilder(search.resolve(address))
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    /** What the service asks of Elasticsearch for a query, to be asked of it directly. */
    private HttpRequest direct(String q) throws IOException, InterruptedException {
        var answer =
                http.send(get("/v1/admin/search-request?q=" + encode(q, UTF_8) + SHOWN), BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) {
            throw new Failure("the request for %s is not told: %d".formatted(q, answer.statusCode()));
        }
        JsonNode request = MessageJson.mapper().readTree(answer.body());
        return HttpRequest.newBuilder(elasticsearch.resolve(request.path("path").asText()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(MessageJson.write(request.path("body"))))
                .build();
    }

    private long took(HttpRequest request) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        long took = System.nanoTime() - began;
        if (answer.statusCode() != OK) {
            throw new Failure("%s is answered %d: %.300s"
                    .formatted(request.uri(), answer.statusCode(), new String(answer.body(), UTF_8)));
        }
        return took;
    }
}
