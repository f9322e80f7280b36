package dev.abstracts.enrich.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Decision;
import dev.abstracts.contract.Decision.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionReaderTest {

    @ParameterizedTest
    @CsvSource({
        "Accept, ACCEPTED,",
        "Accept (Poster), ACCEPTED, poster",
        "Accept (Talk), ACCEPTED, talk",
        "Accept: poster, ACCEPTED, poster",
        "Accept: notable-top-25%, ACCEPTED, notable-top-25%",
        "Accept: notable-top-5%, ACCEPTED, notable-top-5%",
        "Accepted as poster, ACCEPTED, poster",
        "Accept (spotlight), ACCEPTED, spotlight",
        "Conditional Accept, ACCEPTED,",
        "Decision: Accept (Oral), ACCEPTED, oral",
        "Reject, REJECTED,",
        "Desk Reject, REJECTED,",
        "Rejected, REJECTED,",
        "Withdrawn, WITHDRAWN,",
        "Withdraw, WITHDRAWN,",
        "Desk Rejected., REJECTED,",
        "Withdrawn by Authors, WITHDRAWN,",
        "Rejected and Withdrawn, WITHDRAWN,",
        "Invite to Workshop Track, REJECTED, workshop",
        "NeurIPS 2023 oral, ACCEPTED, oral",
        "Poster, ACCEPTED, poster",
        "Accept: notable top 25%, ACCEPTED, notable top 25%"
    })
    void readsDecisions(String line, Outcome outcome, String presentation) {
        assertThat(DecisionReader.read(line)).isEqualTo(new Decision(outcome, presentation, line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Acceptance of Teapots",
                "Accept No Substitutes: Kettles",
                "Reject or Accept: Deciding with Bandits",
                "Reject, Revise, Resubmit",
                "Withdrawn Kettles and Their Owners",
                "We accept",
                "Accept Synthetic Objects as Real",
                "CVPR 2022",
                "Major revision",
                "Submitted to ICLR 2024"
            })
    void leavesTitlesAlone(String line) {
        assertThat(DecisionReader.read(line)).isNull();
    }
}
