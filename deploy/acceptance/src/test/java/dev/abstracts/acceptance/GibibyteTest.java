package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.Stack;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** ingest-service, as it is run, with a heap of at most 128 MiB, takes a document eight times as large. */
@Tag("load")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class GibibyteTest {

    private static final long GIBIBYTE = 1L << 30;

    @Test
    void aGibibyteOfRecordsPasses() throws Exception {
        try (Stack stack = RunningStack.own("gibibyte");
                HttpClient http = HttpClient.newHttpClient()) {
            // The machine is all for the part that is looked at.
            stack.stop("enrich-service");
            stack.stop("search-service");
            stack.stop("elasticsearch");
            ProcessHandle ingest = stack.process(Part.INGEST).orElseThrow();
            assertThat(ingest.info().arguments().orElseThrow()).contains("-Xmx112m");

            Lines document = new Lines();
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(stack.url("ingest-service").resolve("/v1/feeds/gibibyte/deliveries"))
                            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> document))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            JsonNode receipt = new ObjectMapper().readTree(answer.body());
            stack.status().stream()
                    .filter(part -> part.part() == Part.INGEST)
                    .forEach(part -> System.out.printf(
                            "%,d bytes, %,d records published; resident memory of ingest-service: %d MB%n",
                            document.given, document.number, part.residentBytes() >> 20));
            assertThat(receipt.at("/bytes").longValue()).isEqualTo(document.given);
            assertThat(receipt.at("/records/published").longValue()).isEqualTo(document.number);
            assertThat(receipt.at("/records/duplicates").longValue()).isZero();
            assertThat(receipt.at("/records/rejected").longValue()).isZero();
            assertThat(stack.process(Part.INGEST)).contains(ingest);
        }
    }

    /** JSON lines, made as they are read. */
    private static final class Lines extends InputStream {

        private static final String REST = "Moss grows. ".repeat(120) + "\"}\n";

        private long given;
        private long number;
        private byte[] line = new byte[0];
        private int position;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int count) {
            if (position == line.length) {
                if (given >= GIBIBYTE) {
                    return -1;
                }
                line = ("{\"id\":\"moss-" + number++ + "\",\"abstract\":\"" + REST).getBytes(UTF_8);
                position = 0;
            }
            int taken = Math.min(count, line.length - position);
            System.arraycopy(line, position, target, offset, taken);
            position += taken;
            given += taken;
            return taken;
        }
    }
}
