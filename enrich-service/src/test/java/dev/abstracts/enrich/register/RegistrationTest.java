package dev.abstracts.enrich.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.SightingUpdate;
import dev.abstracts.enrich.assemble.Sightings;
import dev.abstracts.enrich.identity.SightingVersion;
import dev.abstracts.enrich.register.Registration.Current;
import dev.abstracts.enrich.register.Registration.Stale;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private static final PaperId KELP = PaperId.arxiv("2401.00001");
    private static final PaperId REEF = PaperId.arxiv("2401.00002");

    private static Sightings record(String text) {
        return Sightings.of("feed", text).sourceId("x");
    }

    private static Registration registered(PaperId paper, Sighting sighting) {
        return new Registration(SightingVersion.of(sighting), paper);
    }

    @Test
    void aNewSourceIsPut() {
        Sighting sighting = record("1").build();
        assertThat(Registration.next(null, KELP, sighting))
                .isEqualTo(new Current(registered(KELP, sighting), List.of(SightingUpdate.put(KELP, sighting))));
    }

    @Test
    void aSourceThatMovesLeavesItsOldPaperFirst() {
        Sighting old = record("1").dated("2024-01-01").build();
        Sighting now = record("2").dated("2024-01-02").build();
        Current current = (Current) Registration.next(registered(KELP, old), REEF, now);
        assertThat(current.updates())
                .containsExactly(SightingUpdate.removed(KELP, old.source()), SightingUpdate.put(REEF, now));
        assertThat(current.registration()).isEqualTo(registered(REEF, now));
    }

    @Test
    void anOlderVersionIsStaleHoweverLateItComes() {
        Sighting now = record("2").dated("2024-01-02").build();
        Sighting late = record("1")
                .dated("2024-01-01")
                .delivered("d9", "2030-01-01T00:00:00Z")
                .build();
        assertThat(Registration.next(registered(REEF, now), KELP, late)).isEqualTo(new Stale());
        Sighting undated = record("1").delivered("d9", "2030-01-01T00:00:00Z").build();
        assertThat(Registration.next(registered(REEF, now), KELP, undated)).isEqualTo(new Stale());
    }

    @Test
    void theSameVersionIsTakenAgain() {
        Sighting sighting = record("1").build();
        Current current = (Current) Registration.next(registered(KELP, sighting), KELP, sighting);
        assertThat(current.updates()).containsExactly(SightingUpdate.put(KELP, sighting));
    }

    @Test
    void withoutADateTheLaterReceiptCounts() {
        Sighting first = record("1").delivered("d1", "2024-01-01T00:00:00Z").build();
        Sighting second = record("2").delivered("d2", "2024-01-02T00:00:00Z").build();
        assertThat(Registration.next(registered(KELP, first), KELP, second)).isInstanceOf(Current.class);
        assertThat(Registration.next(registered(KELP, second), KELP, first)).isInstanceOf(Stale.class);
    }

    @Test
    void aDatedWithdrawalTakesItsPlaceAmongTheDates() {
        Sighting old = record("1").dated("2024-01-01").build();
        Sighting young = record("1").dated("2024-01-03").build();
        SightingVersion withdrawal =
                new SightingVersion(LocalDate.of(2024, 1, 2), Instant.parse("2024-06-01T00:00:00Z"), old.recordId());

        Current current = (Current) Registration.withdraw(registered(KELP, old), old.source(), withdrawal);
        assertThat(current.updates()).containsExactly(SightingUpdate.removed(KELP, old.source()));
        assertThat(Registration.withdraw(registered(KELP, young), young.source(), withdrawal))
                .isEqualTo(new Stale());

        Registration withdrawn = current.registration();
        assertThat(Registration.next(withdrawn, KELP, old)).isEqualTo(new Stale());
        assertThat(Registration.next(withdrawn, KELP, young))
                .isEqualTo(new Current(registered(KELP, young), List.of(SightingUpdate.put(KELP, young))));
    }

    @Test
    void aWithdrawalWithoutADateFollowsOnWhatWasReceivedBefore() {
        Sighting before = record("1")
                .dated("2024-01-01")
                .delivered("d1", "2024-06-01T00:00:00Z")
                .build();
        Sighting after = record("1")
                .dated("2024-01-01")
                .delivered("d2", "2024-06-03T00:00:00Z")
                .build();
        SightingVersion withdrawal =
                new SightingVersion(null, Instant.parse("2024-06-02T00:00:00Z"), before.recordId());

        Current current = (Current) Registration.withdraw(registered(KELP, before), before.source(), withdrawal);
        assertThat(current.updates()).containsExactly(SightingUpdate.removed(KELP, before.source()));
        assertThat(Registration.withdraw(registered(KELP, after), after.source(), withdrawal))
                .isEqualTo(new Stale());

        Registration withdrawn = current.registration();
        assertThat(Registration.next(withdrawn, KELP, before)).isEqualTo(new Stale());
        assertThat(Registration.next(withdrawn, KELP, after)).isInstanceOf(Current.class);
        assertThat(Registration.withdraw(withdrawn, before.source(), withdrawal))
                .isEqualTo(new Current(withdrawn, List.of()));
    }

    @Test
    void isStoredAsJson() throws IOException {
        Registration dated = registered(KELP, record("1").dated("2024-01-01").build());
        Registration undated = registered(KELP, record("1").build());
        assertThat(MessageJson.read(MessageJson.write(dated), Registration.class))
                .isEqualTo(dated);
        assertThat(MessageJson.read(MessageJson.write(undated), Registration.class))
                .isEqualTo(undated);
        Registration withdrawn = new Registration(undated.version(), null);
        assertThat(MessageJson.read(MessageJson.write(withdrawn), Registration.class))
                .isEqualTo(withdrawn);
    }
}
