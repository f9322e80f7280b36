package dev.abstracts.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.RawRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * The papers are a function of the set of records: whatever the order in which they arrive, however often, they are the
 * same, but for when and in which delivery.
 */
class ReplayTest {

    private static final long SEED = Long.getLong("test.seed", System.nanoTime());

    static {
        Logger.getLogger(ReplayTest.class).infof("to repeat: -Dtest.seed=%d", SEED);
    }

    @TempDir
    Path stateDir;

    @RepeatedTest(10)
    void inAnyOrderTheSamePapers(RepetitionInfo repetition) {
        Random random = new Random(SEED + repetition.getCurrentRepetition());
        List<RawRecord> records = records(random);
        Map<PaperId, Paper> once = papersOf(records, "once");
        List<RawRecord> again = new ArrayList<>(records);
        again.addAll(records.subList(0, records.size() / 2));
        Collections.shuffle(again, random);
        assertThat(papersOf(again, "again")).as("seed %d", SEED).isEqualTo(once);
    }

    /** Few sources, papers and dates, so that versions, moves and ties are common. */
    private static List<RawRecord> records(Random random) {
        List<RawRecord> records = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String date = random.nextInt(3) == 0 ? "" : "2024-01-0" + (1 + random.nextInt(4));
            String text = "2401.0000%d|%s|Title %d".formatted(random.nextInt(5), date, random.nextInt(9));
            String receivedAt = "2024-06-01T00:00:%02dZ".formatted(random.nextInt(60));
            records.add(RawRecords.of("feed-" + random.nextInt(2), "S" + random.nextInt(5), text, receivedAt));
        }
        return records;
    }

    /** Those that are not gone: whether a paper that is gone was ever there depends on what was seen in between. */
    private Map<PaperId, Paper> papersOf(List<RawRecord> records, String name) {
        try (var topology =
                new TopologyHarness(new LineParser(), stateDir.resolve(name).toString())) {
            topology.push(records.toArray(RawRecord[]::new));
            assertThat(topology.rejected()).isEmpty();
            Map<PaperId, Paper> papers = new TreeMap<>();
            topology.papers().forEach((id, paper) -> {
                if (!paper.gone()) {
                    papers.put(id, timeless(paper));
                }
            });
            return papers;
        }
    }

    private static Paper timeless(Paper paper) {
        return new Paper(
                paper.id(),
                paper.gone(),
                paper.title(),
                paper.abstractText(),
                paper.authors(),
                paper.authorsTruncated(),
                paper.affiliations(),
                paper.identifiers(),
                paper.published(),
                paper.primaryCategory(),
                paper.categories(),
                paper.comment(),
                paper.pages(),
                paper.figures(),
                paper.venue(),
                paper.decision(),
                paper.links(),
                paper.codeLinks(),
                paper.hasCode(),
                paper.tags(),
                paper.display(),
                paper.subjects(),
                paper.claims(),
                paper.resources(),
                paper.sightings().stream()
                        .map(each -> new Paper.Provenance(
                                each.feed(),
                                "",
                                each.recordId(),
                                each.format(),
                                Instant.EPOCH,
                                Instant.EPOCH,
                                each.enrichment()))
                        .toList(),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
