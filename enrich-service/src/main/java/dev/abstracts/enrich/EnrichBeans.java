package dev.abstracts.enrich;

import dev.abstracts.contract.Topics;
import dev.abstracts.enrich.parse.RecordParsers;
import dev.abstracts.enrich.topology.EnrichEvents;
import dev.abstracts.enrich.topology.EnrichTopology;
import dev.abstracts.enrich.topology.EnrichmentSettings;
import dev.abstracts.enrich.topology.SightingParser;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.apache.kafka.streams.state.Stores;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes beans of what knows no framework. */
@Dependent
class EnrichBeans {

    @Produces
    @Singleton
    Topics topics(
            @ConfigProperty(name = "abstracts.namespace", defaultValue = Topics.DEFAULT_NAMESPACE) String namespace,
            EnrichmentSettings enrichment) {
        return new Topics(namespace, enrichment.generation());
    }

    @Produces
    @Singleton
    RecordParsers parsers() {
        return RecordParsers.create();
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    EnrichTopology topology(
            Topics topics,
            EnrichmentSettings enrichment,
            RecordParsers parsers,
            InstantSource clock,
            MeterRegistry registry,
            Tracer tracer) {
        return new EnrichTopology(
                topics,
                enrichment.tried(),
                SightingParser.paced(parsers::parse, enrichment.recordsPerSecond()),
                clock,
                new EnrichEvents(registry),
                tracer,
                Stores::persistentKeyValueStore);
    }
}
