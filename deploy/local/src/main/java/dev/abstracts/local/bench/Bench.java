package dev.abstracts.local.bench;

import dev.abstracts.contract.FeedName;
import dev.abstracts.local.push.DeliverySender;
import dev.abstracts.local.push.DeliveryWatch;
import dev.abstracts.local.push.RetryPolicy;
import dev.abstracts.local.search.SearchClient;
import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.PartStatus;
import dev.abstracts.local.stack.Stack;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of the measurements, against a fresh stack that is ready. */
public final class Bench {

    /**
     * @param corpus arXiv metadata, one JSON object a line, perhaps compressed
     * @param limit how many of its records are taken
     * @param warmUps how often the corpus is pushed before the run that counts; null for as long as that gets faster
     * @param singles how many records are pushed one at a time
     */
    public record Plan(Path corpus, long limit, @Nullable Integer warmUps, int singles) {}

    private static final Duration THROUGHPUT_TARGET = Duration.ofSeconds(15);
    private static final Duration FRESHNESS_TARGET = Duration.ofMillis(1500);
    private static final Map<Part, Long> MEMORY_TARGETS =
            Map.of(Part.INGEST, 300L, Part.SEARCH, 300L, Part.ENRICH, 450L);
    private static final long WHOLE_STACK_TARGET = 3584;

    /** A warm-up that takes this share of the shortest time before it has not made anything faster. */
    private static final double STEADY = 0.9;

    /** One may be slow because the machine is; as many in a row are not. */
    private static final int STEADY_WARM_UPS = 3;

    private static final int MOST_WARM_UPS = 12;

    private static final int WARM_UP_MONTH = 3101;
    private static final String MEASURED_MONTH = "3201";
    private static final String SINGLE_MONTH = "3301";
    private static final String PAPERS = "papers";
    private static final FeedName MEASURED = FeedName.of("bench-measured");
    private static final FeedName SINGLE = FeedName.of("bench-single");

    private final Stack stack;
    private final Plan plan;
    private final Path folder;
    private final PrintStream out;
    private final BenchReport report = new BenchReport();

    /** @param folder for the documents that are pushed */
    public Bench(Stack stack, Plan plan, Path folder, PrintStream out) {
        this.stack = stack;
        this.plan = plan;
        this.folder = folder;
        this.out = out;
    }

    public void run() {
        ShiftedCorpus corpus = new ShiftedCorpus(plan.corpus());
        try (DeliverySender sender =
                        new DeliverySender(stack.url("ingest-service"), RetryPolicy.patient(Duration.ofMinutes(1)));
                DeliveryWatch watch = new DeliveryWatch(Duration.ofMillis(50), Duration.ofMinutes(2));
                SearchClient search = new SearchClient(stack.url("search-service"))) {
            CorpusPush pushes = new CorpusPush(corpus, folder, sender, watch);
            warmUp(pushes);
            measureThroughput(pushes);
            measureFreshness(corpus, new Freshness(sender, search, folder));
            measureMemory();
        }
        out.println();
        report.lines().forEach(out::println);
    }

    /** The servers' compilers take a few pushes; what is measured is what they come to. */
    private void warmUp(CorpusPush pushes) {
        Integer fixed = plan.warmUps();
        int most = fixed == null ? MOST_WARM_UPS : fixed;
        Duration shortest = null;
        int steady = 0;
        for (int i = 0; i < most; i++) {
            FeedName feed = FeedName.of("bench-warm-up-" + i);
            Duration took = pushes.push(feed, Integer.toString(WARM_UP_MONTH + i), plan.limit())
                    .settled();
            out.printf("warm-up %d: %s%n", i + 1, BenchReport.seconds(took));
            boolean faster = shortest == null || took.toMillis() <= STEADY * shortest.toMillis();
            steady = faster ? 0 : steady + 1;
            if (fixed == null && steady == STEADY_WARM_UPS) {
                return;
            }
            shortest = shortest == null || took.compareTo(shortest) < 0 ? took : shortest;
        }
    }

    private void measureThroughput(CorpusPush pushes) {
        out.println("pushing the corpus");
        CorpusPush.Run run = pushes.push(MEASURED, MEASURED_MONTH, plan.limit());
        out.println("loading the same documents with nothing but _bulk requests");
        BareBulkLoader.Loaded bare;
        try (Elastic elastic = new Elastic(stack.url("elasticsearch"))) {
            bare = new BareBulkLoader(elastic, PAPERS).load(MEASURED.value(), folder.resolve("bulk.ndjson"));
        }
        report.told("records pushed", String.format(Locale.ROOT, "%,d", run.records()));
        report.told("acknowledged after", BenchReport.seconds(run.pushed()));
        report.time("all searchable after", run.settled(), THROUGHPUT_TARGET);
        report.told("records through the pipeline", BenchReport.perSecond(run.records(), run.settled()));
        report.told("documents by a bare _bulk loader", BenchReport.perSecond(bare.documents(), bare.time()));
        report.told(
                "pipeline / bare loader",
                String.format(
                        Locale.ROOT,
                        "%.2f",
                        BenchReport.rate(run.records(), run.settled())
                                / BenchReport.rate(bare.documents(), bare.time())));
    }

    private void measureFreshness(ShiftedCorpus corpus, Freshness freshness) {
        out.printf("pushing %d records one at a time%n", plan.singles());
        List<Duration> times = new ArrayList<>();
        for (String line : corpus.singles(SINGLE_MONTH, plan.singles())) {
            times.add(freshness.of(SINGLE, line, "arxiv:" + ShiftedCorpus.id(SINGLE_MONTH, times.size())));
        }
        times.sort(Duration::compareTo);
        report.time("one record searchable after, median", times.get(times.size() / 2), FRESHNESS_TARGET);
        report.told("one record searchable after, 95 of 100", BenchReport.seconds(times.get(times.size() * 95 / 100)));
    }

    private void measureMemory() {
        long total = 0;
        for (PartStatus part : stack.status()) {
            total += part.residentBytes();
            String measure = "resident memory of " + part.part();
            Long target = MEMORY_TARGETS.get(part.part());
            if (target == null) {
                report.told(measure, (part.residentBytes() >> 20) + " MB");
            } else {
                report.memory(measure, part.residentBytes(), target);
            }
        }
        report.memory("resident memory of the whole stack", total, WHOLE_STACK_TARGET);
    }
}
