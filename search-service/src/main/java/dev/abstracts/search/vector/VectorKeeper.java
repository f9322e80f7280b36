package dev.abstracts.search.vector;

import dev.abstracts.contract.Topics;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import dev.abstracts.search.generation.Generation;
import dev.abstracts.search.generation.GenerationKeeper;
import dev.abstracts.search.kafka.KafkaClients;
import dev.abstracts.search.kafka.Offsets;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs a {@link VectorLoop} for every generation that is filled, on a thread that looks about once a second. */
@ApplicationScoped
public class VectorKeeper {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final GenerationKeeper generations;
    private final Offsets offsets;
    private final KafkaClients kafka;
    private final Elasticsearch elasticsearch;
    private final MeterRegistry registry;
    private final Topics topics;
    private final Map<String, VectorLoop> running = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("vector-keeper").unstarted(this::run);

    VectorKeeper(
            GenerationKeeper generations,
            Offsets offsets,
            KafkaClients kafka,
            Elasticsearch elasticsearch,
            MeterRegistry registry,
            @ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.generations = generations;
        this.offsets = offsets;
        this.kafka = kafka;
        this.elasticsearch = elasticsearch;
        this.registry = registry;
        this.topics = new Topics(namespace);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closed.countDown();
        thread.join(Duration.ofSeconds(20));
    }

    /** Whether all threads do their work. */
    public boolean isAlive() {
        return thread.isAlive() && running.values().stream().allMatch(VectorLoop::isAlive);
    }

    private void run() {
        try {
            do {
                look();
            } while (!closed.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.values().forEach(VectorLoop::close);
        }
    }

    private void look() {
        Set<String> wanted = new HashSet<>();
        for (Generation generation : generations.seen().all()) {
            if (generation.role() != Generation.Role.KEPT) {
                VectorTarget target = new VectorTarget(
                        generation.index(),
                        topics.withEnrichment(generation.enrichment()).papers(),
                        generations.group(generation),
                        generations.identity(generation),
                        generations.vectorGroup(generation));
                wanted.add(target.identity());
                running.computeIfAbsent(target.identity(), _ -> start(target));
            }
        }
        running.entrySet().removeIf(loop -> {
            boolean unwanted = !wanted.contains(loop.getKey());
            if (unwanted) {
                loop.getValue().close();
            }
            return unwanted;
        });
    }

    private VectorLoop start(VectorTarget target) {
        VectorLoop loop = new VectorLoop(
                target, topics.vectors(), kafka, new VectorWriter(target, elasticsearch, offsets), registry);
        loop.start();
        return loop;
    }
}
