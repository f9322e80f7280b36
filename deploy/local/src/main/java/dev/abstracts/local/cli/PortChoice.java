package dev.abstracts.local.cli;

import dev.abstracts.local.stack.Ports;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The ports that a start is given: what is not chosen stays as it was the last time, at first the defaults. */
final class PortChoice {

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "${env:ABSTRACTS_PORT_OFFSET}",
            description =
                    "added to every default port, so that two clones run side by side (default: $$ABSTRACTS_PORT_OFFSET, else 0)")
    @Nullable
    Integer offset;

    @Option(names = "--ingest-port", paramLabel = "PORT", description = "of ingest-service (8081)")
    @Nullable
    Integer ingest;

    @Option(names = "--enrich-port", paramLabel = "PORT", description = "of enrich-service (8082)")
    @Nullable
    Integer enrich;

    @Option(names = "--search-port", paramLabel = "PORT", description = "of search-service (8083)")
    @Nullable
    Integer search;

    @Option(names = "--kafka-port", paramLabel = "PORT", description = "of Kafka (9092)")
    @Nullable
    Integer kafka;

    @Option(names = "--elasticsearch-port", paramLabel = "PORT", description = "of Elasticsearch (9200)")
    @Nullable
    Integer elasticsearch;

    Ports ports(Optional<Ports> remembered) {
        Ports base = offset == null ? remembered.orElse(Ports.DEFAULTS) : Ports.DEFAULTS.plus(offset);
        return new Ports(
                or(ingest, base.ingest()),
                or(enrich, base.enrich()),
                or(search, base.search()),
                or(kafka, base.kafka()),
                or(elasticsearch, base.elasticsearch()));
    }

    private static int or(@Nullable Integer chosen, int otherwise) {
        return chosen == null ? otherwise : chosen;
    }
}
