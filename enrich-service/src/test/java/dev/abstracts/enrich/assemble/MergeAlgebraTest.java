package dev.abstracts.enrich.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.SightingUpdate;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Merging is a function of the set of sightings: laws, checked on random sightings. */
class MergeAlgebraTest {

    private static final PaperId ID = PaperId.arxiv("2401.00001");

    private static final long SEED = Long.getLong("test.seed", System.nanoTime());

    private static final int REPETITIONS = 50;

    private Random random;
    private RandomSightings sightings;

    @BeforeAll
    static void printSeed() {
        Logger.getLogger(MergeAlgebraTest.class).infof("to repeat: -Dtest.seed=%d", SEED);
    }

    @BeforeEach
    void seed(RepetitionInfo repetition) {
        random = new Random(SEED + repetition.getCurrentRepetition());
        sightings = new RandomSightings(random);
    }

    @RepeatedTest(REPETITIONS)
    void commutativeAndIdempotent() {
        List<Sighting> all = sightings.list(12);
        List<Sighting> again = new ArrayList<>(all);
        again.addAll(all.subList(0, random.nextInt(all.size() + 1)));
        Collections.shuffle(again, random);
        assertThat(PaperMerger.merge(ID, again)).as("seed %d", SEED).isEqualTo(PaperMerger.merge(ID, all));
    }

    @RepeatedTest(REPETITIONS)
    void associativeHoweverTheSightingsAreGrouped() {
        List<Sighting> a = sightings.list(6);
        List<Sighting> b = sightings.list(6);
        List<Sighting> c = sightings.list(6);
        List<Sighting> left = PaperMerger.current(join(PaperMerger.current(join(a, b)), c));
        List<Sighting> right = PaperMerger.current(join(a, PaperMerger.current(join(b, c))));
        assertThat(left).as("seed %d", SEED).isEqualTo(right).isEqualTo(PaperMerger.current(join(a, join(b, c))));
        assertThat(PaperMerger.merge(ID, left)).isEqualTo(PaperMerger.merge(ID, join(a, join(b, c))));
    }

    @RepeatedTest(REPETITIONS)
    void everyEvidencePointsIntoTheTextBesideIt() {
        Paper paper = PaperMerger.merge(ID, sightings.list(12));
        assertThat(paper.tags()).as("seed %d", SEED).allSatisfy(tag -> {
            if (tag.evidence() != null) {
                assertThat(tag.evidence().field()).isIn("title", "abstract", "comment", "decision");
                assertThat(text(paper, tag.evidence().field()))
                        .hasSizeGreaterThanOrEqualTo(tag.evidence().end());
            }
        });
    }

    @RepeatedTest(REPETITIONS)
    void oneByOneThroughTheStoreAsAllAtOnce() throws IOException {
        List<Sighting> all = sightings.list(12);
        byte[] stored = null;
        Paper paper = null;
        for (Sighting sighting : PaperMerger.current(all)) {
            SightingUpdate put = SightingUpdate.put(ID, sighting);
            PaperSightings before = PaperSightings.decode(stored);
            Assembly assembly = Assembly.of(before, put, MessageJson.write(put), Instant.EPOCH);
            stored = assembly.sightings().encode();
            paper = assembly.paper();
        }
        assertThat(paper).as("seed %d", SEED).isEqualTo(PaperMerger.merge(ID, all));
    }

    private static String text(Paper paper, String field) {
        return switch (field) {
            case "title" -> paper.title();
            case "abstract" -> paper.abstractText();
            case "comment" -> paper.comment();
            default -> paper.decision().raw();
        };
    }

    private static List<Sighting> join(List<Sighting> one, List<Sighting> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
