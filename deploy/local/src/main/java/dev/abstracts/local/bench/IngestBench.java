package dev.abstracts.local.bench;

import dev.abstracts.local.Failure;
import dev.abstracts.local.bench.SteadyRequests.Result;
import dev.abstracts.local.stack.Memory;
import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.Stack;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * What ingest-service does when it has the machine to itself, Kafka and the client: one large delivery, and one together
 * with many small ones; beside Kafka's own benchmark of the same broker and messages.
 */
public final class IngestBench {

    /**
     * @param corpus arXiv metadata, one JSON object a line, perhaps compressed
     * @param bytes of the large delivery, which repeats the corpus under other ids
     * @param perSecond deliveries of one record each, beside it
     */
    public record Plan(Path corpus, long bytes, int perSecond) {}

    private static final double SHARE_TARGET = 0.5;
    private static final long MEMORY_TARGET = 300;
    private static final int CORPUS_RECORDS = 20_000;
    private static final long PART_BYTES = 256L << 20;
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP_PUSHES = Duration.ofSeconds(15);
    private static final int PAYLOADS = 5_000;
    private static final long CEILING_WARM_UP = 150_000;
    private static final long CEILING_RECORDS = 300_000;
    private static final Duration SAMPLING = Duration.ofMillis(100);

    private final Stack stack;
    private final Plan plan;
    private final Path folder;
    private final PrintStream out;
    private final ShiftedCorpus corpus;
    private final URI ingest;
    private final BenchReport report = new BenchReport();

    /** @param folder for what is sent to Kafka without ingest-service */
    public IngestBench(Stack stack, Plan plan, Path folder, PrintStream out) {
        this.stack = stack;
        this.plan = plan;
        this.folder = folder;
        this.out = out;
        this.corpus = new ShiftedCorpus(plan.corpus());
        this.ingest = stack.url("ingest-service");
    }

    public void run() throws InterruptedException {
        stack.down(EnumSet.of(Part.ENRICH, Part.SEARCH, Part.ELASTICSEARCH));
        out.println("warming up");
        for (int year = 41; year < 41 + WARM_UPS; year++) {
            push(document("bench-warm-up", year, PART_BYTES));
        }
        pushSteadily("bench-warm-up", WARM_UP_PUSHES);
        measureDelivery();
        measureBoth();
        out.println();
        report.lines().forEach(out::println);
    }

    /** A machine's speed changes by the minute: deliveries and runs of Kafka's benchmark take turns, and each is compared with its neighbours. */
    private void measureDelivery() {
        ProducerCeiling ceiling = new ProducerCeiling(
                stack.kafkaBootstrapServers(), stack.options().partitions());
        ProducerCeiling.Payload payload =
                ceiling.payload(stack.options().topics().raw(), PAYLOADS, folder.resolve("raw-records.jsonl"));
        List<Double> ceilings = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        ceilings.add(ceiling.recordsPerSecond(payload, CEILING_RECORDS, CEILING_WARM_UP));
        for (int round = 0; round < ROUNDS; round++) {
            LargeDelivery.Sent alone = push(document("bench-alone", 50 + round, PART_BYTES));
            ceilings.add(ceiling.recordsPerSecond(payload, CEILING_RECORDS, CEILING_WARM_UP));
            double rate = BenchReport.rate(alone.published(), alone.during());
            double around = (ceilings.get(round) + ceilings.get(round + 1)) / 2;
            out.printf(
                    Locale.ROOT,
                    "one delivery: %,.0f records/s, %.1f MB/s; kafka-producer-perf-test before and after: %,.0f records/s%n",
                    rate,
                    BenchReport.rate(alone.bytes(), alone.during()) / 1e6,
                    around);
            rates.add(rate);
            shares.add(rate / around);
        }
        report.told("mean size of a raw record", payload.meanBytes() + " bytes");
        report.told("kafka-producer-perf-test, the same records", rate(median(ceilings)));
        report.told("one delivery", rate(median(rates)));
        report.share("one delivery / kafka-producer-perf-test", median(shares), SHARE_TARGET);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%,.0f /s", perSecond);
    }

    private void measureBoth() throws InterruptedException {
        out.printf(
                "one delivery of %d MiB and %d deliveries of one record each second%n",
                plan.bytes() >> 20, plan.perSecond());
        AtomicLong peak = new AtomicLong();
        AtomicBoolean done = new AtomicBoolean();
        Thread sampler = Thread.ofPlatform().start(() -> sample(peak, done));
        LargeDelivery.Sent large;
        Result small;
        Document document = document("bench-large", 60, plan.bytes());
        try (SteadyPushes pushes = steady("bench-small")) {
            // On a thread of its own: the common ones are the client's of the small deliveries.
            CompletableFuture<LargeDelivery.Sent> delivery = CompletableFuture.supplyAsync(
                    () -> push(document), work -> Thread.ofPlatform().start(work));
            var unused = delivery.whenComplete((receipt, error) -> pushes.stop());
            small = pushes.run(plan.perSecond());
            large = delivery.get();
        } catch (ExecutionException e) {
            throw new Failure("the large delivery failed: " + e.getCause(), e);
        } finally {
            done.set(true);
            sampler.join();
        }
        if (small.failed() > 0) {
            throw new Failure("%d of the small deliveries were not taken, the first because of: %s"
                    .formatted(small.failed(), small.firstFailure()));
        }
        report.told("large delivery", BenchReport.seconds(large.during()));
        report.told("its records", BenchReport.perSecond(large.published(), large.during()));
        report.rate("small deliveries beside it", BenchReport.rate(small.accepted(), small.during()), plan.perSecond());
        report.told("a small delivery, median", BenchReport.millis(small.median()));
        report.told("a small delivery, 99 of 100", BenchReport.millis(small.p99()));
        report.memory("most resident memory of ingest-service", peak.get(), MEMORY_TARGET);
    }

    private void sample(AtomicLong peak, AtomicBoolean done) {
        ProcessHandle process = stack.process(Part.INGEST).orElseThrow();
        while (!done.get()) {
            peak.accumulateAndGet(Memory.resident(process), Math::max);
            LockSupport.parkNanos(SAMPLING.toNanos());
        }
    }

    /** A file that is ready to be sent, so that making it is no part of what is measured. */
    private record Document(String feed, Path file, long records) {}

    private Document document(String feed, int firstYear, long bytes) {
        Path file = folder.resolve(feed + ".jsonl");
        try (CorpusStream records = new CorpusStream(corpus, firstYear, CORPUS_RECORDS, bytes)) {
            Files.copy(records, file, StandardCopyOption.REPLACE_EXISTING);
            return new Document(feed, file, records.records());
        } catch (IOException e) {
            throw new Failure("%s cannot be made: %s".formatted(file, e), e);
        }
    }

    private LargeDelivery.Sent push(Document document) {
        try {
            LargeDelivery.Sent sent = LargeDelivery.send(deliveries(document.feed()), document.file());
            if (sent.published() != document.records()) {
                throw new Failure("of %d records %d were published".formatted(document.records(), sent.published()));
            }
            return sent;
        } catch (IOException e) {
            throw new Failure("the delivery broke off: " + e, e);
        } finally {
            document.file().toFile().delete();
        }
    }

    private void pushSteadily(String feed, Duration during) throws InterruptedException {
        try (SteadyPushes pushes = steady(feed)) {
            CompletableFuture.delayedExecutor(during.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(pushes::stop);
            pushes.run(plan.perSecond());
        }
    }

    private SteadyPushes steady(String feed) {
        return new SteadyPushes(deliveries(feed), corpus.singles(ShiftedCorpus.NO_MONTH, CORPUS_RECORDS));
    }

    private URI deliveries(String feed) {
        return ingest.resolve("/v1/feeds/" + feed + "/deliveries?format=arxiv-jsonl");
    }
}
