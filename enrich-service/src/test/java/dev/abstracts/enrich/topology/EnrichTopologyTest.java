package dev.abstracts.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.PaperChange.Kind;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectedRecord.Stage;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.SightingUpdate;
import dev.abstracts.enrich.assemble.Sightings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {

    @TempDir
    Path stateDir;

    private TopologyHarness topology;

    @BeforeEach
    void start() {
        topology = new TopologyHarness(new LineParser(), stateDir.toString());
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void theTwoStagesAreSeparateTasks() {
        String described = topology.topology.describe().toString();
        assertThat(described).contains("Sub-topology: 1").doesNotContain("Sub-topology: 2");
    }

    @Test
    void aRecordBecomesAPaper() {
        topology.push(RawRecords.of("kelp", "K1", "2401.00001|2024-01-01|Kelp forests"));
        assertThat(topology.paper("arxiv:2401.00001").title()).isEqualTo("Kelp forests");
        assertThat(topology.changes()).extracting(PaperChange::kind).containsExactly(Kind.ADDED);
        assertThat(topology.rejected()).isEmpty();
        assertThat(topology.counted("abstracts.records.parsed", "format", "test-lines"))
                .isEqualTo(1);
    }

    @Test
    void aTraceThatCannotBeReadHarmsNoRecord() {
        List<byte @Nullable []> traces = new ArrayList<>();
        traces.add(null);
        traces.add(new byte[0]);
        traces.add(new byte[] {(byte) 0xc3, 0x28});
        traces.add("00-nothing-of-a-trace".getBytes(UTF_8));
        traces.add("x".repeat(1 << 20).getBytes(UTF_8));
        for (int i = 0; i < traces.size(); i++) {
            Headers headers =
                    new RecordHeaders().add("traceparent", traces.get(i)).add("tracestate", null);
            topology.push(RawRecords.of("kelp", "K" + i, "2401.0000%d|2024-01-01|Kelp forests".formatted(i)), headers);
        }
        for (int i = 0; i < traces.size(); i++) {
            assertThat(topology.paper("arxiv:2401.0000" + i).title()).isEqualTo("Kelp forests");
        }
    }

    @Test
    void oneWorkFromTwoFeedsIsOnePaper() {
        topology.push(
                RawRecords.of("kelp", "K1", "2401.00001|2024-01-01|Kelp"),
                RawRecords.of("reef", "R1", "2401.00001|2024-02-01|Kelp forests"));
        assertThat(topology.papers()).hasSize(1);
        assertThat(topology.paper("arxiv:2401.00001").title()).isEqualTo("Kelp forests");
        assertThat(topology.paper("arxiv:2401.00001").sightings())
                .extracting(each -> each.feed().value())
                .containsExactly("kelp", "reef");
        assertThat(topology.changes()).extracting(PaperChange::kind).containsExactly(Kind.ADDED, Kind.REVISED);
    }

    @Test
    void aRecordSentAgainChangesNothing() {
        topology.push(
                RawRecords.of("kelp", "K1", "2401.00001||Kelp", "2024-06-01T00:00:00Z"),
                RawRecords.of("kelp", "K1", "2401.00001||Kelp", "2024-06-02T00:00:00Z"));
        assertThat(topology.changes()).extracting(PaperChange::kind).containsExactly(Kind.ADDED);
        assertThat(topology.paper("arxiv:2401.00001").sightings())
                .singleElement()
                .satisfies(each -> assertThat(each.receivedAt()).isEqualTo(Instant.parse("2024-06-02T00:00:00Z")));
    }

    @Test
    void aStaleVersionIsDropped() {
        topology.push(
                RawRecords.of("kelp", "K1", "2401.00001|2024-02-01|Second"),
                RawRecords.of("kelp", "K1", "2401.00001|2024-01-01|First", "2024-07-01T00:00:00Z"));
        assertThat(topology.paper("arxiv:2401.00001").title()).isEqualTo("Second");
        assertThat(topology.counted("abstracts.sightings.stale")).isEqualTo(1);
        assertThat(topology.rejected()).isEmpty();
    }

    @Test
    void aSourceThatMovesLeavesItsPaperWhichIsGone() {
        topology.push(
                RawRecords.of("kelp", "K1", "2401.00001|2024-01-01|Kelp"),
                RawRecords.of("kelp", "K1", "2401.00002|2024-01-02|Kelp"));
        assertThat(topology.paper("arxiv:2401.00001").gone()).isTrue();
        assertThat(topology.paper("arxiv:2401.00002").title()).isEqualTo("Kelp");
        assertThat(topology.changes())
                .extracting(PaperChange::paperId, PaperChange::kind)
                .containsExactly(
                        tuple(PaperId.arxiv("2401.00001"), Kind.ADDED),
                        tuple(PaperId.arxiv("2401.00001"), Kind.WITHDRAWN),
                        tuple(PaperId.arxiv("2401.00002"), Kind.ADDED));
    }

    @Test
    void aStaleVersionDoesNotBringAnAbandonedPaperBack() {
        topology.push(
                RawRecords.of("kelp", "K1", "2401.00001|2024-01-01|Kelp"),
                RawRecords.of("kelp", "K1", "2401.00002|2024-01-02|Kelp"),
                RawRecords.of("kelp", "K1", "2401.00001|2024-01-01|Kelp", "2024-07-01T00:00:00Z"));
        assertThat(topology.paper("arxiv:2401.00001").gone()).isTrue();
    }

    @Test
    void aSourceThatIsWithdrawnTakesItsPaperWithItAndBringsItBack() {
        topology.push(
                RawRecords.of("kelp", "K1", "2401.00001|2024-01-01|Kelp"),
                RawRecords.of("kelp", "K1", "withdraw|2024-01-02"));
        assertThat(topology.paper("arxiv:2401.00001").gone()).isTrue();

        topology.push(RawRecords.of("kelp", "K1", "2401.00001|2024-01-01|Kelp", "2024-07-01T00:00:00Z"));
        assertThat(topology.paper("arxiv:2401.00001").gone())
                .as("what the source said before it withdrew it")
                .isTrue();

        topology.push(RawRecords.of("kelp", "K1", "2401.00001|2024-01-03|Kelp"));
        assertThat(topology.paper("arxiv:2401.00001").title()).isEqualTo("Kelp");
        assertThat(topology.changes())
                .extracting(PaperChange::kind)
                .containsExactly(Kind.ADDED, Kind.WITHDRAWN, Kind.ADDED);
        assertThat(topology.rejected()).isEmpty();
    }

    @Test
    void aPaperWithAnotherSourceStaysWhenOneIsWithdrawn() {
        topology.push(
                RawRecords.of("kelp", "K1", "2401.00001|2024-01-01|Kelp"),
                RawRecords.of("reef", "R1", "2401.00001|2024-01-01|Kelp forests"),
                RawRecords.of("kelp", "K1", "withdraw|"));
        assertThat(topology.paper("arxiv:2401.00001").sightings())
                .extracting(each -> each.feed().value())
                .containsExactly("reef");
    }

    @Test
    void aFeedThatIsWithdrawnTakesItsSourcesWithItButNoneOfAnother() {
        topology.push(
                RawRecords.of("kelp", "K1", "2401.00001|2024-01-01|Kelp"),
                RawRecords.of("kelp", null, "2401.00002|2024-01-01|Kelp again"),
                RawRecords.of("kelp-2", "K1", "2401.00003|2024-01-01|Other kelp"),
                RawRecords.of("reef", "R1", "2401.00001|2024-01-01|Kelp of the reef"),
                RawRecords.feedWithdrawal("kelp", "2024-06-02T00:00:00Z"));

        assertThat(topology.paper("arxiv:2401.00001").title()).isEqualTo("Kelp of the reef");
        assertThat(topology.paper("arxiv:2401.00002").gone()).isTrue();
        assertThat(topology.paper("arxiv:2401.00003").gone()).isFalse();

        topology.push(RawRecords.of("kelp", "K1", "2401.00001|2024-01-01|Kelp", "2024-06-03T00:00:00Z"));
        assertThat(topology.paper("arxiv:2401.00001").sightings()).hasSize(2);
        assertThat(topology.rejected()).isEmpty();
    }

    @Test
    void aLargeFeedIsWithdrawnStepByStep() {
        int sources = 2 * FeedWithdrawals.STEP + 1;
        for (int i = 0; i < sources; i++) {
            topology.push(RawRecords.of("kelp", "K" + i, "||Kelp " + i));
        }
        topology.push(RawRecords.feedWithdrawal("kelp", "2024-06-02T00:00:00Z"));
        assertThat(topology.papers().values().stream().filter(Paper::gone).count())
                .isEqualTo(FeedWithdrawals.STEP);

        topology.advance(Duration.ofSeconds(1));
        topology.advance(Duration.ofSeconds(1));
        assertThat(topology.papers().values().stream().filter(Paper::gone).count())
                .isEqualTo(sources);
    }

    @Test
    void aSourceThatNobodyKnowsMayBeWithdrawn() {
        topology.push(
                RawRecords.of("kelp", "K1", "withdraw|2024-01-02"),
                RawRecords.of("kelp", "K1", "2401.00001|2024-01-01|Kelp", "2024-07-01T00:00:00Z"));
        assertThat(topology.papers()).isEmpty();
        assertThat(topology.rejected()).isEmpty();
    }

    @Test
    void aPaperWithAnotherSourceStaysWhenOneMoves() {
        topology.push(
                RawRecords.of("kelp", "K1", "2401.00001|2024-01-01|Kelp"),
                RawRecords.of("reef", "R1", "2401.00001|2024-01-01|Kelp"),
                RawRecords.of("kelp", "K1", "2401.00002|2024-01-02|Kelp"));
        assertThat(topology.paper("arxiv:2401.00001").sightings()).hasSize(1);
        assertThat(topology.paper("arxiv:2401.00002").sightings()).hasSize(1);
    }

    @Test
    void whatTheParserRefusesIsRejectedWithTheRecord() {
        RawRecord broken = RawRecords.of("kelp", null, "no separators");
        topology.push(broken, RawRecords.of("kelp", null, "||Kelp forests"));
        RejectedRecord rejected = only(topology.rejected());
        assertThat(rejected.recordId()).isEqualTo(broken.recordId());
        assertThat(rejected.source()).isEqualTo(broken.source());
        assertThat(rejected.delivery()).isEqualTo(broken.delivery());
        assertThat(rejected.stage()).isEqualTo(Stage.PARSE);
        assertThat(rejected.code()).isEqualTo(RejectionCode.UNPARSEABLE_RECORD);
        assertThat(rejected.text()).isEqualTo("no separators");
        assertThat(topology.papers()).as("the stream goes on").hasSize(1);
        assertThat(topology.counted("abstracts.records.rejected", "stage", "parse", "code", "unparseable-record"))
                .isEqualTo(1);
    }

    @Test
    void aParserThatFailsRejectsTheRecordAlone() {
        topology.push(
                RawRecords.of("kelp", null, "explode"),
                RawRecords.of("kelp", null, "recurse"),
                RawRecords.of("kelp", null, "||Kelp forests"));
        assertThat(topology.rejected())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.code()).isEqualTo(RejectionCode.UNPARSEABLE_RECORD))
                .anySatisfy(each -> assertThat(each.detail()).contains("exploded"))
                .anySatisfy(each -> assertThat(each.detail()).contains("StackOverflowError"));
        assertThat(topology.papers()).hasSize(1);
    }

    @Test
    void aRecordWithNothingToKnowItByIsRejected() {
        topology.push(RawRecords.of("kelp", null, "||\u0001\u0002"));
        assertThat(only(topology.rejected()).code()).isEqualTo(RejectionCode.EMPTY_ABSTRACT);
    }

    @Test
    void unreadableMessagesAreRejectedAloneWithTheirPlace() {
        byte[] key = "kelp/K1".getBytes(UTF_8);
        topology.pushRaw(key, "{\"recordId\": 7".getBytes(UTF_8));
        topology.pushRaw(key, "null".getBytes(UTF_8));
        topology.pushRaw(key, "{}".getBytes(UTF_8));
        topology.pushRaw(key, new byte[] {(byte) 0xFF, 0, 1});
        topology.pushRaw(key, null);
        topology.pushRaw(null, null);
        topology.push(RawRecords.of("kelp", "K1", "2401.00001||Kelp"));

        List<TestRecord<byte[], byte[]>> rejections = topology.rejections();
        assertThat(rejections).hasSize(6).allSatisfy(each -> {
            RejectedRecord rejected = TopologyHarness.read(each.value(), RejectedRecord.class);
            assertThat(rejected.code()).isEqualTo(RejectionCode.UNREADABLE_MESSAGE);
            assertThat(rejected.stage()).isEqualTo(Stage.PARSE);
            assertThat(new String(each.key(), UTF_8))
                    .isEqualTo(rejected.recordId().value());
            assertThat(header(each, "dead-letter-reason")).isEqualTo("unreadable-message");
            assertThat(header(each, "dead-letter-cause")).isEqualTo(rejected.detail());
            assertThat(header(each, "dead-letter-topic")).isEqualTo("test.raw.v1");
            assertThat(header(each, "dead-letter-partition")).isEqualTo("0");
        });
        assertThat(rejections)
                .extracting(each -> header(each, "dead-letter-offset"))
                .doesNotHaveDuplicates();
        assertThat(rejections).extracting(each -> new String(each.key(), UTF_8)).doesNotHaveDuplicates();
        assertThat(topology.papers()).as("the stream goes on").hasSize(1);
    }

    @Test
    void aRecordUnderNoKeyOrAnotherSourcesIsRejectedAsItself() {
        RawRecord record = RawRecords.of("kelp", "K1", "2401.00001||Kelp");
        topology.pushRaw(null, MessageJson.write(record));
        topology.pushRaw("kelp/K2".getBytes(UTF_8), MessageJson.write(record));
        assertThat(topology.rejected()).hasSize(2).allSatisfy(each -> {
            assertThat(each.recordId()).isEqualTo(record.recordId());
            assertThat(each.delivery()).isEqualTo(record.delivery());
            assertThat(each.code()).isEqualTo(RejectionCode.UNREADABLE_MESSAGE);
            assertThat(each.detail()).contains("kelp/K1");
        });
        assertThat(topology.papers()).isEmpty();
    }

    @Test
    void halfASurrogatePairIsNotFatal() {
        String record = new String(MessageJson.write(RawRecords.of("kelp", "K1", "2401.00001||Kelp HALF")), UTF_8);
        byte[] key = "kelp/K1".getBytes(UTF_8);
        topology.pushRaw(key, record.replace("HALF", "\\ud83c").getBytes(UTF_8));
        topology.pushRaw(key, record.replace("kelp/K1", "kelp/\\ud83c").getBytes(UTF_8));
        assertThat(topology.paper("arxiv:2401.00001").title()).startsWith("Kelp");
        assertThat(only(topology.rejected()).code()).isEqualTo(RejectionCode.UNREADABLE_MESSAGE);
    }

    @Test
    void aRecordThatSwellsBeyondTheLimitIsRejectedWithItsHead() {
        String controls = "\u0001".repeat(900_000);
        topology.push(
                RawRecords.of("kelp", "K1", "2401.00001||" + controls),
                RawRecords.of("kelp", "K2", "2401.00002||Kelp"));
        RejectedRecord rejected = only(topology.rejected());
        assertThat(rejected.code()).isEqualTo(RejectionCode.RECORD_TOO_LARGE);
        assertThat(rejected.text()).hasSize(RejectedRecord.MAX_TEXT_BYTES);
        assertThat(rejected.length()).isEqualTo(900_012);
        assertThat(rejected.sha256())
                .isEqualTo(RecordId.ofBytes(("2401.00001||" + controls).getBytes(UTF_8))
                        .value());
        assertThat(topology.papers()).hasSize(1);
    }

    @Test
    void aRecordThatIsRejectedLeavesItsSourceWhereItWas() {
        topology.push(
                RawRecords.of("kelp", "K1", "2401.00001|2024-01-01|Kelp"),
                RawRecords.of("kelp", "K1", "2401.00002|2024-01-02|" + "\u0001".repeat(900_000)));
        assertThat(topology.paper("arxiv:2401.00001").title()).isEqualTo("Kelp");
        assertThat(topology.changes()).hasSize(1);
    }

    @Test
    void unreadableSightingsAreRejectedByAssemble() {
        Sighting sighting = Sightings.of("kelp", "1").title("Kelp").build();
        PaperId paper = PaperId.arxiv("2401.00001");
        byte[] key = paper.value().getBytes(UTF_8);
        byte[] put = MessageJson.write(SightingUpdate.put(paper, sighting));
        topology.pushSighting(key, "{".getBytes(UTF_8));
        topology.pushSighting(key, null);
        topology.pushSighting(null, put);
        topology.pushSighting("arxiv:2401.00009".getBytes(UTF_8), put);
        topology.pushSighting(key, put);
        List<RejectedRecord> rejected = topology.rejected();
        assertThat(rejected).hasSize(4).allSatisfy(each -> {
            assertThat(each.stage()).isEqualTo(Stage.ASSEMBLE);
            assertThat(each.code()).isEqualTo(RejectionCode.UNREADABLE_MESSAGE);
        });
        assertThat(rejected.get(2).recordId()).isEqualTo(sighting.recordId());
        assertThat(topology.paper(paper.value()).title()).isEqualTo("Kelp");
    }

    private static RejectedRecord only(List<RejectedRecord> rejected) {
        assertThat(rejected).hasSize(1);
        return rejected.getFirst();
    }

    private static String header(TestRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}
