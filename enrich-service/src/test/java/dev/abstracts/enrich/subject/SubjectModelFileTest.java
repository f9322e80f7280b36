package dev.abstracts.enrich.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.abstracts.enrich.subject.Calibration.Logistic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SubjectModelFileTest {

    private static final SubjectWeights WEIGHTS = new SubjectWeights(
            "two invented papers",
            List.of("cs.LG", "math.NT"),
            new float[] {-0.5f, 0.25f},
            new Calibration(
                    new Logistic(1, 2, 3, new float[] {0.5f, 0}), new Logistic(-1, -2, -3, new float[] {0, -0.5f})),
            new int[] {Integer.MIN_VALUE, -7, 4, 5, Integer.MAX_VALUE},
            new float[] {1, 2, 0.5f, 4, 8},
            new float[] {0.25f, 0, 1, 0.5f, 2},
            new int[] {1, 1, 3, 4, 5},
            new byte[] {0, 0, 1, 1, 0},
            new byte[] {127, -127, 3, -1, 1});

    @Test
    void whatIsWrittenIsRead() throws IOException {
        SubjectWeights read = read(file());

        assertThat(read.trainedOn()).isEqualTo("two invented papers");
        assertThat(read).usingRecursiveComparison().isEqualTo(WEIGHTS);
    }

    @Test
    void theSameWeightsAreTheSameBytes() throws IOException {
        assertThat(file()).isEqualTo(file());
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws IOException {
        assertThatThrownBy(() -> read("no model".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("test.model is no whole gzip file: train it again by ./abstracts train subjects");
        byte[] other = zipped(new byte[200]);
        assertThatThrownBy(() -> read(other))
                .hasMessage("test.model is no subject model: train it again by ./abstracts train subjects");
    }

    @Test
    void anotherVersionIsRefusedByName() throws IOException {
        byte[] format = plain();
        format[7] = 9;
        assertThatThrownBy(() -> read(zipped(format)))
                .hasMessageStartingWith("test.model has version 9 of the format, this code reads version "
                        + SubjectModelFile.VERSION + ":");
        byte[] features = plain();
        features[11] = 9;
        assertThatThrownBy(() -> read(zipped(features)))
                .hasMessageStartingWith("test.model has version 9 of the features, this code reads version "
                        + SubjectFeatures.VERSION + ":");
    }

    @Test
    void aDamagedOrTruncatedFileIsRefused() throws IOException {
        byte[] damaged = plain();
        damaged[damaged.length / 2] ^= 1;
        assertThatThrownBy(() -> read(zipped(damaged))).hasMessageStartingWith("test.model is damaged");
        byte[] whole = file();
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 20)))
                .hasMessageStartingWith("test.model is no whole gzip file");
        byte[] plain = plain();
        assertThatThrownBy(() -> read(zipped(Arrays.copyOf(plain, plain.length - 3))))
                .hasMessageStartingWith("test.model is damaged");
    }

    private static SubjectWeights read(byte[] file) throws IOException {
        return SubjectModelFile.read("test.model", new ByteArrayInputStream(file));
    }

    private static byte[] file() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SubjectModelFile.write(WEIGHTS, file);
        return file.toByteArray();
    }

    private static byte[] plain() throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(file())).readAllBytes();
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(file)) {
            compressed.write(plain);
        }
        return file.toByteArray();
    }
}
