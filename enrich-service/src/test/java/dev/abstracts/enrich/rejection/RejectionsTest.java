package dev.abstracts.enrich.rejection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectedRecord.Stage;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RejectionsTest {

    private static final DeadLetter.Place PLACE = new DeadLetter.Place("raw", 2, 17);

    private static RejectedRecord message(byte[] bytes) {
        return Rejections.ofMessage(bytes, PLACE, Stage.PARSE, "broken", Instant.EPOCH);
    }

    @Test
    void keepsTheHeadTheLengthAndTheHashOfALargeMessage() {
        byte[] large = "ä".repeat(RejectedRecord.MAX_TEXT_BYTES).getBytes(UTF_8);
        RejectedRecord rejected = message(large);
        assertThat(rejected.text().getBytes(UTF_8)).hasSize(RejectedRecord.MAX_TEXT_BYTES);
        assertThat(rejected.length()).isEqualTo(large.length);
        assertThat(rejected.sha256()).isEqualTo(rejected.recordId().value());
    }

    @Test
    void doesNotCutACharacterInTwo() {
        String head = message(("x" + "海".repeat(RejectedRecord.MAX_TEXT_BYTES)).getBytes(UTF_8))
                .text();
        assertThat(head).doesNotContain("\uFFFD").endsWith("海");
    }

    @Test
    void twoEmptyMessagesAreTwoRejections() {
        RejectedRecord other =
                Rejections.ofMessage(null, new DeadLetter.Place("raw", 2, 18), Stage.PARSE, "broken", Instant.EPOCH);
        assertThat(message(null).recordId()).isNotEqualTo(other.recordId());
        assertThat(message(null).text()).isEmpty();
    }
}
