package dev.abstracts.ingest.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RejectedRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Documents larger than the heap. */
@QuarkusTest
@QuarkusTestResource(IngestBackend.class)
class LargeDeliveryTest {

    @TestHTTPResource("/v1/feeds/harvest/deliveries")
    URI deliveries;

    @Test
    void aLineOfAHundredMebibytesIsRejectedAlone() throws IOException, InterruptedException {
        int length = 101 << 20;

        JsonNode receipt =
                push(HttpRequest.BodyPublishers.ofInputStream(() -> new LongLine(length)), "?format=arxiv-jsonl");

        assertThat(receipt.at("/records/rejected").longValue()).isEqualTo(1);
        assertThat(receipt.at("/rejections/0/code").textValue()).isEqualTo("record-too-large");
        assertThat(Written.here().rejected(receipt.get("id").textValue()))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.length()).isEqualTo(length - 1);
                    assertThat(record.text()).hasSize(RejectedRecord.MAX_TEXT_BYTES);
                });
    }

    @Test
    void aRecordOfControlCharactersIsPublished() throws IOException, InterruptedException {
        String record =
                "{\"id\":\"2101.00001\",\"abstract\":\"moss\",\"title\":\"" + "\u007f".repeat(900 << 10) + "\"}";

        JsonNode receipt = push(HttpRequest.BodyPublishers.ofString(record), "?format=arxiv-jsonl");

        assertThat(Written.here().raw(receipt.get("id").textValue()))
                .singleElement()
                .extracting(RawRecord::text)
                .isEqualTo(record);
    }

    @Test
    void escapesThatGrowARecordSixfoldFitIntoAMessage() throws IOException, InterruptedException {
        String text = "We grow moss. " + "\u0001".repeat(900 << 10);
        String document = text + "\n\narXiv:2101.00001\nCreated: 2021-01-04\n";

        JsonNode receipt = push(HttpRequest.BodyPublishers.ofString(document), "?format=blocks");

        assertThat(Written.here().raw(receipt.get("id").textValue()))
                .singleElement()
                .satisfies(record -> assertThat(record.text()).startsWith(text));
    }

    private JsonNode push(HttpRequest.BodyPublisher body, String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(deliveries + query))
                .header("Content-Type", "application/octet-stream")
                .POST(body)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            return MessageJson.mapper().readTree(answer.body());
        }
    }

    /** One JSON line, made as it is read. */
    private static final class LongLine extends InputStream {

        private static final byte[] START = "{\"id\":\"moss-1\",\"abstract\":\"Moss grows. ".getBytes(UTF_8);
        private static final byte[] END = "\"}\n".getBytes(UTF_8);

        private final int length;
        private int given;

        LongLine(int length) {
            this.length = length;
        }

        @Override
        public int read() {
            if (given == length) {
                return -1;
            }
            int left = length - given;
            byte next = given < START.length ? START[given] : left <= END.length ? END[END.length - left] : (byte) 'x';
            given++;
            return next;
        }
    }
}
