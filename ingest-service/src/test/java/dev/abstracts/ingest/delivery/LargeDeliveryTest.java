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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents larger than the heap. */
@QuarkusTest
@QuarkusTestResource(IngestBackend.class)
class LargeDeliveryTest {

    private static final long GIB = 1L << 30;

    @TestHTTPResource("/v1/feeds/harvest/deliveries")
    URI deliveries;

    @Test
    @Tag("load")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void aGibibyteOfRecordsPasses() throws IOException, InterruptedException {
        Lines document = new Lines(GIB, 1500);

        JsonNode receipt = push(document, "");

        assertThat(receipt.at("/bytes").longValue()).isEqualTo(document.given);
        assertThat(receipt.at("/records/published").longValue()).isEqualTo(document.number);
        assertThat(receipt.at("/records/duplicates").longValue()).isZero();
        assertThat(receipt.at("/records/rejected").longValue()).isZero();
    }

    @Test
    void aLineOfAHundredMebibytesIsRejectedAlone() throws IOException, InterruptedException {
        Lines document = new Lines(100 << 20, 101 << 20);

        JsonNode receipt = push(document, "?format=arxiv-jsonl");

        assertThat(receipt.at("/records/rejected").longValue()).isEqualTo(1);
        assertThat(receipt.at("/rejections/0/code").textValue()).isEqualTo("record-too-large");
        assertThat(Written.here().rejected(receipt.get("id").textValue()))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.length()).isEqualTo(document.given - 1);
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

    private JsonNode push(Lines document, String query) throws IOException, InterruptedException {
        return push(HttpRequest.BodyPublishers.ofInputStream(() -> document), query);
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

    /** JSON lines of one length, made as they are read. */
    private static final class Lines extends InputStream {

        private final long size;
        private final int length;
        private long given;
        private long number;
        private byte[] line = new byte[0];
        private int position;

        Lines(long size, int length) {
            this.size = size;
            this.length = length;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read byte by byte");
        }

        @Override
        public int read(byte[] target, int offset, int count) {
            if (position == line.length) {
                if (given >= size) {
                    return -1;
                }
                String start = "{\"id\":\"moss-" + number++ + "\",\"abstract\":\"Moss grows. ";
                line = (start + "x".repeat(length - start.length() - 3) + "\"}\n").getBytes(UTF_8);
                position = 0;
            }
            int given = Math.min(count, line.length - position);
            System.arraycopy(line, position, target, offset, given);
            position += given;
            this.given += given;
            return given;
        }
    }
}
