package dev.abstracts.search.indexing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class BatchTest {

    @Test
    void theBodyIsALineForTheActionAndOneForTheDocument() {
        Batch batch = new Batch(List.of(operation(0, "arxiv:1"), operation(41, "source:a/\"ü\n")));

        assertThat(new String(batch.body(), UTF_8)).isEqualTo("""
                        {"index":{"_id":"arxiv:1","version_type":"external","version":1}}
                        {"n":0}
                        {"index":{"_id":"source:a/\\"ü\\n","version_type":"external","version":42}}
                        {"n":41}
                        """);
    }

    @Test
    void halvesKeepTheOrderAndLoseNothing() {
        Batch batch = new Batch(List.of(operation(0, "a"), operation(1, "b"), operation(2, "c")));

        assertThat(batch.halves().stream().flatMap(half -> half.operations().stream()))
                .containsExactlyElementsOf(batch.operations());
        assertThat(batch.halves()).noneMatch(Batch::isEmpty);
    }

    private static Operation operation(long offset, String id) {
        byte[] json = "{\"n\":%d}".formatted(offset).getBytes(UTF_8);
        return new Operation(
                new ConsumerRecord<>("papers", 0, offset, null, json),
                new Reading.Document(id, json),
                new PartitionProgress());
    }
}
