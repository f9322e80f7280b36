package dev.abstracts.ingest.format.text;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFeedsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void allLineEndsBecomeOne(int atOnce) throws IOException {
        String document = "a\r\nb\rc\nd\r\r\ne\n\r\nf\r";

        assertThat(read(document, atOnce)).isEqualTo("a\nb\nc\nd\n\ne\n\nf\n");
    }

    private static String read(String document, int atOnce) throws IOException {
        try (InputStream in = new LineFeeds(new ByteArrayInputStream(document.getBytes(US_ASCII)))) {
            StringBuilder text = new StringBuilder();
            byte[] bytes = new byte[atOnce];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                text.append(new String(bytes, 0, count, US_ASCII));
            }
            return text.toString();
        }
    }
}
