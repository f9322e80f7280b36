package dev.abstracts.local.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CountedBodyTest {

    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong records = new AtomicLong(-1);
    private final PushListener listener = new PushListener() {
        @Override
        public void sent(long sentBytes, long sentRecords) {
            bytes.set(sentBytes);
            records.set(sentRecords);
        }

        @Override
        public void sendingAgain(String reason, Duration pause) {}
    };

    @Test
    void theLinesOfJsonLinesAreRecords() throws IOException {
        byte[] document = "{\"id\":1}\n{\"id\":2}\n{\"id\":3}\n".getBytes(UTF_8);

        assertThat(new CountedBody(new ByteArrayInputStream(document), false, listener).readAllBytes())
                .isEqualTo(document);

        assertThat(bytes).hasValue(document.length);
        assertThat(records).hasValue(3);
    }

    @Test
    void theRecordsOfTextAreNotTold() throws IOException {
        new CountedBody(new ByteArrayInputStream("one\ntwo\n".getBytes(UTF_8)), false, listener).readAllBytes();

        assertThat(records).hasValue(-1);
    }

    @Test
    void compressedJsonLinesAreCountedOnTheirWay() throws IOException {
        byte[] document = compressed("{\"id\":\"some text\"}\n".repeat(50_000));
        // Two halves, so that the count of the first has arrived before the second is read.
        try (InputStream body = new CountedBody(new ByteArrayInputStream(document), true, listener)) {
            body.readNBytes(document.length / 2);
            await().untilAsserted(() -> {
                body.readNBytes(1);
                assertThat(records.get()).isGreaterThan(0);
            });
            assertThat(body.readAllBytes()).isNotEmpty();
        }
    }

    @Test
    void aBrokenCompressedFileIsPassedOnUnharmed() throws IOException {
        byte[] broken = compressed("{}\n".repeat(9_999));
        java.util.Arrays.fill(broken, 12, broken.length, (byte) 0x55);

        assertThat(new CountedBody(new ByteArrayInputStream(broken), true, listener).readAllBytes())
                .isEqualTo(broken);
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
