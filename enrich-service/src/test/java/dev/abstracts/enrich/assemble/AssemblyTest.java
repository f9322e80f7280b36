package dev.abstracts.enrich.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.PaperChange.FieldChange;
import dev.abstracts.contract.PaperChange.Kind;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.SightingUpdate;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AssemblyTest {

    private static final PaperId ID = PaperId.arxiv("2401.00001");
    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");

    private static Assembly put(PaperSightings before, Sighting sighting) {
        SightingUpdate update = SightingUpdate.put(ID, sighting);
        return Assembly.of(before, update, MessageJson.write(update), NOW);
    }

    private static Assembly remove(PaperSightings before, Sighting sighting) {
        SightingUpdate update = SightingUpdate.removed(ID, sighting.source());
        return Assembly.of(before, update, MessageJson.write(update), NOW);
    }

    @Test
    void theFirstSightingAddsThePaper() {
        Assembly assembly =
                put(PaperSightings.NONE, Sightings.of("a", "1").title("Kelp").build());
        assertThat(assembly.paper().title()).isEqualTo("Kelp");
        assertThat(assembly.change().kind()).isEqualTo(Kind.ADDED);
    }

    @Test
    void aNewerVersionRevisesWithOldAndNew() {
        Sightings old = Sightings.of("a", "1").sourceId("x").title("Kelp").comment("8 pages");
        Sightings now = Sightings.of("a", "2").sourceId("x").title("Kelp forests");
        PaperChange change = put(put(PaperSightings.NONE, old.build()).sightings(), now.build())
                .change();
        assertThat(change.kind()).isEqualTo(Kind.REVISED);
        assertThat(change.at()).isEqualTo(NOW);
        assertThat(change.fields()).extracting(FieldChange::field).containsExactly("title", "comment", "sightings");
        FieldChange title = change.fields().getFirst();
        assertThat(title.before().textValue()).isEqualTo("Kelp");
        assertThat(title.after().textValue()).isEqualTo("Kelp forests");
        assertThat(change.fields().get(1).after()).as("the comment is gone").isNull();
    }

    @Test
    void theSameRecordInAnotherDeliveryWritesThePaperButChangesNothing() {
        Sightings record = Sightings.of("a", "1").title("Kelp");
        PaperSightings before = put(PaperSightings.NONE, record.build()).sightings();
        Sighting again = record.delivered("delivery-2", "2024-05-01T00:00:00Z")
                .enriched("2024-05-01T00:00:01Z")
                .build();
        Assembly assembly = put(before, again);
        assertThat(assembly.change()).isNull();
        assertThat(assembly.paper().sightings().getFirst().delivery()).isEqualTo("delivery-2");
        assertThat(assembly.paper().receivedAt()).isEqualTo(Instant.parse("2024-05-01T00:00:00Z"));
    }

    @Test
    void aSecondSourceIsAChangeEvenIfItSaysTheSame() {
        Sightings.of("a", "1");
        PaperSightings before = put(
                        PaperSightings.NONE,
                        Sightings.of("a", "1").title("Kelp").build())
                .sightings();
        PaperChange change =
                put(before, Sightings.of("b", "1").title("Kelp").build()).change();
        assertThat(change.fields()).extracting(FieldChange::field).containsExactly("sightings");
    }

    @Test
    void theLastSightingThatLeavesTakesThePaperAlong() {
        Sighting only = Sightings.of("a", "1").title("Kelp").build();
        Assembly assembly = remove(put(PaperSightings.NONE, only).sightings(), only);
        assertThat(assembly.paper().gone()).isTrue();
        assertThat(assembly.paper().enrichedAt()).isEqualTo(NOW);
        assertThat(assembly.change().kind()).isEqualTo(Kind.WITHDRAWN);
        assertThat(assembly.sightings().encode()).isNull();
    }

    @Test
    void aPaperThatIsGoneMayReturn() {
        Sighting only = Sightings.of("a", "1").title("Kelp").build();
        PaperSightings gone =
                remove(put(PaperSightings.NONE, only).sightings(), only).sightings();
        assertThat(put(gone, only).change().kind()).isEqualTo(Kind.ADDED);
    }

    @Test
    void removingFromAPaperThatIsGoneChangesNothing() {
        Assembly assembly = remove(PaperSightings.NONE, Sightings.of("a", "1").build());
        assertThat(assembly.paper().gone()).isTrue();
        assertThat(assembly.change()).isNull();
    }
}
