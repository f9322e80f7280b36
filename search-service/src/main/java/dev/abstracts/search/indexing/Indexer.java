package dev.abstracts.search.indexing;

import dev.abstracts.contract.Topics;
import dev.abstracts.search.kafka.KafkaClients;
import dev.abstracts.search.kafka.RecordWriter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.elasticsearch.client.RestClient;

/** Starts loops and knows those that run. */
@ApplicationScoped
public class Indexer {

    private final KafkaClients kafka;
    private final BulkClient bulk;
    private final Rejections rejections;
    private final IndexingConfig config;
    private final MeterRegistry registry;
    private final List<IndexingLoop> loops = new CopyOnWriteArrayList<>();

    public Indexer(
            KafkaClients kafka,
            RestClient client,
            RecordWriter writer,
            IndexingConfig config,
            MeterRegistry registry,
            Tracer tracer,
            @ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.kafka = kafka;
        this.bulk = new BulkClient(client, tracer);
        this.rejections = new Rejections(writer, new Topics(namespace).rejected());
        this.config = config;
        this.registry = registry;
    }

    /** Starts to move a flow's records, until {@link #stop}. */
    public IndexingLoop start(IndexFlow flow) {
        IndexingLoop loop = new IndexingLoop(flow, kafka, bulk, rejections, config, registry);
        loops.add(loop);
        loop.start();
        return loop;
    }

    /** Commits what is resolved and ends the loop. */
    public void stop(IndexingLoop loop) {
        loop.close();
        loops.remove(loop);
    }

    /** Those that run, in the order in which they were started. */
    public List<IndexingLoop> loops() {
        return List.copyOf(loops);
    }

    @PreDestroy
    void close() {
        loops.forEach(this::stop);
    }
}
