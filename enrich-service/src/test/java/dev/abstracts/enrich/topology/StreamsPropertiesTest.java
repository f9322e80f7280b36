package dev.abstracts.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Topics;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class StreamsPropertiesTest {

    @Test
    void kafkaStreamsTakesThem() {
        StreamsConfig config = new StreamsConfig(StreamsProperties.of(
                new Topics("lab").enrichGroup(),
                new DefaultSettings(),
                Map.of("bootstrap.servers", "127.0.0.1:9092"),
                Path.of("state"),
                "instance-7"));
        assertThat(config.getString("application.id")).isEqualTo("lab-enrich");
        assertThat(config.getMainConsumerConfigs("lab-enrich", "client", 3))
                .containsEntry("group.instance.id", "instance-7-3")
                .containsEntry("session.timeout.ms", 10_000)
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("auto.offset.reset", "earliest");
        assertThat(config.getProducerConfigs("client"))
                .containsEntry("transaction.timeout.ms", 10_000)
                .containsEntry("max.request.size", Topics.MAX_MESSAGE_BYTES)
                .containsEntry("compression.type", "lz4");
    }
}
