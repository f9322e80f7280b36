package dev.abstracts.local.enrichment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.abstracts.contract.Topics;
import dev.abstracts.local.Failure;
import dev.abstracts.local.backend.LoopbackPort;
import dev.abstracts.local.feed.ServiceClient;
import dev.abstracts.local.lag.PipelineLag;
import dev.abstracts.local.lag.StageLag;
import dev.abstracts.local.stack.EnrichmentState;
import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.Stack;
import dev.abstracts.local.stack.StackOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One attempt to replace the enrichment of a stack on this machine by the one that is built now. */
public final class Rerun {

    private static final String ENRICH = "enrich-service";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration COMPARISON = Duration.ofHours(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final StackOptions options;
    private final ServiceClient search;
    private final Consumer<String> out;

    /** @param search search-service, with the key of an operator if it wants one */
    public Rerun(StackOptions options, ServiceClient search, Consumer<String> out) {
        this.options = options;
        this.search = search;
        this.out = out;
    }

    /**
     * Fills the topics and the index of the next generation from all raw records, or goes on with that, until both have
     * caught up; then reports what is different.
     *
     * @param recordsPerSecond that are taken at most; absent for as many as the machine can
     */
    public void fill(OptionalInt recordsPerSecond) {
        EnrichmentState state = options.state().enrichment();
        if (state.tried() == 0) {
            state = state.tryOut(LoopbackPort.free());
            options.state().remember(state);
        }
        Topics topics = options.topics().withEnrichment(state.tried());
        new GenerationTopics(servers(), topics).create();
        Stack tried = Stack.of(options.tried(state, recordsPerSecond));
        tried.restart(ENRICH);
        out.accept("generation %d of the enrichment reads all raw records".formatted(state.tried()));
        search.post("/v1/admin/rebuild?enrichment=" + state.tried());
        if (filling(state.tried()).isMissingNode()) {
            throw new Failure(
                    "search-service is filling another generation: wait until that serves, then run this again");
        }
        awaitFilled(topics, state.tried());
        report(state);
    }

    private void report(EnrichmentState state) {
        int before = search.get("/v1/admin/generations").path("serving").asInt();
        int after = filling(state.tried()).path("number").asInt();
        DifferenceReport report = new DifferenceReport(
                search.get("/v1/admin/generations/difference?before=%d&after=%d".formatted(before, after), COMPARISON));
        Path file = options.state().path().resolve("enrichment-%d.json".formatted(state.tried()));
        report.write(file);
        report.lines().forEach(out);
        out.accept("all of it: " + file);
    }

    /** Shows the papers of the tried generation to readers and lets it serve; goes on where an attempt before broke off. */
    public void accept() {
        EnrichmentState state = options.state().enrichment();
        if (state.tried() == 0) {
            throw new Failure("no generation of the enrichment is being tried: begin with ./abstracts enrich rerun");
        }
        Topics topics = options.topics().withEnrichment(state.tried());
        if (serving().path("enrichment").asInt() != state.tried()) {
            search.post("/v1/admin/accept");
        }
        Stack.of(options.tried(state, OptionalInt.empty())).stop(ENRICH);
        Stack old = Stack.of(options);
        if (old.process(Part.ENRICH).isEmpty()) {
            old.restart(ENRICH);
        }
        // What the tried one has read, the old one tells of as changes before it stops: none is left out.
        await("the old generation to catch up", () -> enriched(options.topics()));
        long rejections = new GenerationTopics(servers(), topics).publishRejections();
        change(state.accept());
        if (state.kept() > 1) {
            new GenerationTopics(servers(), options.topics().withEnrichment(state.kept())).delete();
        }
        out.accept("generation %d serves; %d records are rejected by it; ./abstracts enrich rerun --rollback goes back"
                .formatted(state.tried(), rejections));
    }

    /** Drops the tried generation, or else lets the one serve again that served before. */
    public void rollBack() {
        EnrichmentState state = options.state().enrichment();
        if (state.tried() == 0 && state.kept() == 0) {
            throw new Failure("no generation of the enrichment is being tried, and none served before");
        }
        if (state.tried() == 0) {
            search.post("/v1/admin/rollback");
            change(state.goBack());
            Topics kept = options.topics().withEnrichment(state.kept());
            await("generation %d to catch up".formatted(state.kept()), () -> enriched(kept) && caughtUp(serving()));
            out.accept("generation %d serves again".formatted(state.kept()));
            return;
        }
        Stack.of(options.tried(state, OptionalInt.empty())).stop(ENRICH);
        if (!filling(state.tried()).isMissingNode()) {
            search.post("/v1/admin/rollback");
        }
        new GenerationTopics(servers(), options.topics().withEnrichment(state.tried())).delete();
        options.state().forgetTried(state);
        out.accept("generation %d of the enrichment is dropped".formatted(state.tried()));
    }

    /** Restarts enrich-service as another generation; the one that stops is kept as it was built. */
    private void change(EnrichmentState next) {
        Stack.of(options).stop(ENRICH);
        options.state().keepBuild(options.topics().enrichment());
        options.state().remember(next);
        StackOptions now = options.withTopics(options.topics().withEnrichment(next.serving()));
        Stack.of(now).restart(ENRICH);
    }

    private void awaitFilled(Topics topics, int enrichment) {
        long all = Math.max(1, toRead(topics, "parse"));
        Instant began = Instant.now();
        await("generation %d to be filled".formatted(enrichment), Duration.ofDays(7), () -> {
            long left = toRead(topics, "parse");
            double seconds =
                    Math.max(0.5, Duration.between(began, Instant.now()).toMillis() / 1000.0);
            out.accept(String.format(
                    Locale.ROOT,
                    "  %3.0f %% of the raw records read, %,.0f a second; %,d papers to index",
                    100.0 * (all - Math.min(all, left)) / all,
                    (all - Math.min(all, left)) / seconds,
                    filling(enrichment).path("lag").asLong()));
            return enriched(topics) && caughtUp(filling(enrichment));
        });
    }

    private boolean enriched(Topics topics) {
        return toRead(topics, "parse") == 0 && toRead(topics, "assemble") == 0;
    }

    private static boolean caughtUp(JsonNode generation) {
        return generation.path("lag").asLong(1) == 0;
    }

    private long toRead(Topics topics, String stage) {
        List<StageLag> stages = PipelineLag.read(servers(), topics);
        return stages.stream()
                .filter(each -> each.stage().equals(stage))
                .mapToLong(StageLag::messages)
                .sum();
    }

    private JsonNode filling(int enrichment) {
        return generation("filling", enrichment);
    }

    private JsonNode serving() {
        return generation("serving", 0);
    }

    private JsonNode generation(String role, int enrichment) {
        for (JsonNode generation : search.get("/v1/admin/generations").path("generations")) {
            if (generation.path("role").asText().equals(role)
                    && (enrichment == 0 || generation.path("enrichment").asInt() == enrichment)) {
                return generation;
            }
        }
        return MissingNode.getInstance();
    }

    private String servers() {
        return "127.0.0.1:" + options.ports().kafka();
    }

    private static void await(String what, BooleanSupplier condition) {
        await(what, PATIENCE, condition);
    }

    private static void await(String what, Duration patience, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new Failure("waited in vain for " + what + ": ./abstracts status and the logs tell more");
            }
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("interrupted while waiting for " + what, e);
            }
        }
    }
}
