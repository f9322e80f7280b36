package dev.abstracts.search.generation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.Topics;
import dev.abstracts.search.index.Papers;
import dev.abstracts.search.indexing.Reading;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PaperFlowTest {

    private static final Paper PAPER = Papers.titled("A Tide")
            .id("arxiv:2101.00001")
            .seen("coast", "d1", Format.BLOCKS)
            .build();

    private final PaperFlow flow = new PaperFlow(
            Topics.defaults(),
            new Generation(3, "papers-3", "uuid", 1, "topic", Instant.EPOCH, Generation.Role.SERVING));

    @Test
    void aPaperIsADocumentUnderItsId() {
        assertThat(flow.read(message("arxiv:2101.00001", MessageJson.write(PAPER))))
                .isInstanceOfSatisfying(Reading.Document.class, document -> {
                    assertThat(document.id()).isEqualTo("arxiv:2101.00001");
                    assertThat(document.json())
                            .asString(UTF_8)
                            .contains("\"A Tide\"")
                            .doesNotContain("\n");
                });
    }

    @Test
    void noValueMeansThatThePaperIsGone() {
        assertThat(flow.read(message("arxiv:2101.00001", null)))
                .isInstanceOfSatisfying(
                        Reading.Document.class,
                        document -> assertThat(document.json()).asString(UTF_8).contains("\"gone\":true"));
    }

    @Test
    void aMessageWithoutKeyIsUnreadable() {
        assertUnreadable(message(null, MessageJson.write(PAPER)));
    }

    @Test
    void aMessageUnderAnotherKeyIsUnreadable() {
        assertUnreadable(message("arxiv:2101.00002", MessageJson.write(PAPER)));
    }

    @Test
    void aMessageThatIsNoPaperIsUnreadable() {
        assertUnreadable(message("arxiv:2101.00001", "{\"id\":7,".getBytes(UTF_8)));
        assertUnreadable(message("arxiv:2101.00001", "[]".getBytes(UTF_8)));
        assertUnreadable(message("no-scheme", null));
    }

    @Test
    void aRejectionTellsOfTheLatestRecordAndKeepsTheMessage() {
        byte[] value = MessageJson.write(PAPER);

        RejectedRecord rejected =
                flow.rejection(message("arxiv:2101.00001", value), RejectionCode.INDEX_REJECTED, "too odd");

        assertThat(rejected.recordId()).isEqualTo(PAPER.sightings().getFirst().recordId());
        assertThat(rejected.delivery()).isEqualTo("d1");
        assertThat(rejected.stage()).isEqualTo(RejectedRecord.Stage.INDEX);
        assertThat(rejected.text()).isEqualTo(new String(value, UTF_8));
        assertThat(rejected.length()).isEqualTo(value.length);
    }

    @Test
    void theTextOfALargeRejectionIsCutBetweenCharacters() {
        byte[] value = "€".repeat(30_000).getBytes(UTF_8);

        RejectedRecord rejected =
                flow.rejection(message("arxiv:2101.00001", value), RejectionCode.UNREADABLE_MESSAGE, "no JSON");

        assertThat(rejected.text()).matches("€+");
        assertThat(rejected.text().getBytes(UTF_8))
                .hasSizeBetween(RejectedRecord.MAX_TEXT_BYTES - 2, RejectedRecord.MAX_TEXT_BYTES);
        assertThat(rejected.recordId()).isEqualTo(RecordId.ofBytes(value));
    }

    private void assertUnreadable(ConsumerRecord<byte[], byte[]> message) {
        assertThat(flow.read(message))
                .isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> assertThat(unreadable.code())
                        .isEqualTo(RejectionCode.UNREADABLE_MESSAGE));
    }

    private static ConsumerRecord<byte[], byte[]> message(String key, byte[] value) {
        return new ConsumerRecord<>("papers", 0, 5, key == null ? null : key.getBytes(UTF_8), value);
    }
}
