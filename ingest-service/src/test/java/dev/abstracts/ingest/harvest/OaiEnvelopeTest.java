package dev.abstracts.ingest.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OaiEnvelopeTest {

    private static OaiEnvelope read(String answer) throws IOException {
        return OaiEnvelope.read(new ByteArrayInputStream(answer.getBytes(UTF_8)));
    }

    @Test
    void theTokenOfALongAnswerIsAtItsEnd() throws IOException {
        OaiEnvelope envelope =
                read("""
                <OAI-PMH><responseDate>2026-01-01T10:00:00Z</responseDate><ListRecords>
                %s
                <resumptionToken expirationDate="2026-01-02T00:00:00Z" cursor="0"> a&amp;b|100 </resumptionToken></ListRecords></OAI-PMH>""".formatted("<record>a resumptionToken & broken < markup</record>\n".repeat(5000)));

        assertThat(envelope.responseDate()).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(envelope.resumptionToken()).isEqualTo("a&b|100");
        assertThat(envelope.errorCode()).isNull();
    }

    @Test
    void anEmptyTokenIsTheListsEnd() throws IOException {
        assertThat(read("<ListRecords><record/><resumptionToken completeListSize=\"7\"/></ListRecords>")
                        .resumptionToken())
                .isNull();
        assertThat(read("<ListRecords><record/><resumptionToken cursor='5'></resumptionToken></ListRecords>")
                        .resumptionToken())
                .isNull();
        assertThat(read("<ListRecords><record/></ListRecords>").resumptionToken())
                .isNull();
    }

    @Test
    void errorsAndPrefixesAreRead() throws IOException {
        OaiEnvelope envelope = read(
                "<oai:OAI-PMH><oai:responseDate>2026-01-01</oai:responseDate><oai:error code='badResumptionToken'>gone</oai:error></oai:OAI-PMH>");

        assertThat(envelope.errorCode()).isEqualTo("badResumptionToken");
        assertThat(envelope.errorText()).isEqualTo("gone");
        assertThat(read("<OAI-PMH><ListRecords><record><error code=\"x\">in a record</error></record>")
                        .errorCode())
                .isNull();
    }

    @Test
    void theGranularityIsToldByIdentify() throws IOException {
        assertThat(read("<Identify><granularity>YYYY-MM-DD</granularity></Identify>")
                        .granularity())
                .isEqualTo("YYYY-MM-DD");
    }
}
