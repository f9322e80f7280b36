package dev.abstracts.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every cutter must keep to, on documents that are invented. {@code -Dtest.seed=} repeats a run. */
class CutterLawsTest {

    private static final int ROUNDS = 60;

    /** A key that the document has used already names no other record. */
    private static final Set<Format> KEYED = Set.of(Format.BIBTEX, Format.RIS);

    static Stream<Format> formats() {
        return Stream.of(
                Format.BLOCKS,
                Format.RUN_ON,
                Format.REVIEW_LISTING,
                Format.PORTAL_LISTING,
                Format.ARXIV_JSONL,
                Format.BIBTEX,
                Format.RIS,
                Format.JSONL);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void recordsAreCutWhereTheyWereJoined(Format format) throws IOException {
        Random random = seeded(format);
        RandomDocuments documents = new RandomDocuments(random);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> records = documents.records(format, 1 + random.nextInt(12));

            List<Cut> cuts = Cutting.cut(format, RandomDocuments.join(format, records));

            assertThat(Cutting.texts(cuts)).isEqualTo(records);
            assertThat(cuts).allMatch(Cut.CutRecord.class::isInstance);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theCutOfAConcatenationIsTheConcatenationOfTheCuts(Format format) throws IOException {
        Random random = seeded(format);
        RandomDocuments documents = new RandomDocuments(random);
        for (int round = 0; round < ROUNDS; round++) {
            String first = RandomDocuments.join(format, documents.records(format, 1 + random.nextInt(6)));
            String second = RandomDocuments.join(format, documents.records(format, 1 + random.nextInt(6)));
            String between = RandomDocuments.separator(format);

            List<Cut> cuts = Cutting.cut(format, first + between + second);

            List<Cut> expected = new ArrayList<>(Cutting.cut(format, first));
            long lines = (first + between).chars().filter(c -> c == '\n').count();
            long records = expected.size();
            Set<@Nullable String> keys = new HashSet<>();
            expected.forEach(cut -> keys.add(((Cut.CutRecord) cut).ownSourceId()));
            for (Cut cut : Cutting.cut(format, second)) {
                Cut.CutRecord record = (Cut.CutRecord) cut;
                boolean taken = KEYED.contains(format) && keys.contains(record.ownSourceId());
                expected.add(new Cut.CutRecord(
                        record.position() + records,
                        record.line() + lines,
                        record.text(),
                        taken ? null : record.ownSourceId()));
            }
            assertThat(cuts).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void howTheBytesArriveChangesNothing(Format format) throws IOException {
        Random random = seeded(format);
        RandomDocuments documents = new RandomDocuments(random);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] document = damaged(
                    random,
                    RandomDocuments.join(format, documents.records(format, 8)).getBytes(UTF_8));

            List<Cut> whole = Cutting.cut(format, new ByteArrayInputStream(document));

            assertThat(Cutting.cut(format, new Trickle(document, random))).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void lineEndsChangeNothing(Format format) throws IOException {
        Random random = seeded(format);
        RandomDocuments documents = new RandomDocuments(random);
        for (int round = 0; round < ROUNDS; round++) {
            String document = RandomDocuments.join(format, documents.records(format, 8));

            List<Cut> cuts = Cutting.cut(format, "\uFEFF" + document.replace("\n", "\r\n") + "\r\n");

            assertThat(cuts).isEqualTo(Cutting.cut(format, document));
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aRecordOverTheLimitIsRefusedAlone(Format format) throws IOException, NoSuchAlgorithmException {
        Random random = seeded(format);
        List<String> records = new ArrayList<>(new RandomDocuments(random).records(format, 3));
        String large = enlarge(records.get(1), RawRecord.MAX_BYTES + 1 + random.nextInt(RawRecord.MAX_BYTES));
        records.set(1, large);
        byte[] document = RandomDocuments.join(format, records).getBytes(UTF_8);

        List<Cut> cuts = Cutting.cut(format, new Trickle(document, random));

        assertThat(cuts).hasSize(3);
        assertThat(Cutting.texts(List.of(cuts.get(0), cuts.get(2)))).containsExactly(records.get(0), records.get(2));
        assertThat(cuts.get(1)).isInstanceOfSatisfying(Cut.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(RejectionCode.RECORD_TOO_LARGE);
            assertThat(refused.position()).isEqualTo(1);
            assertThat(refused.length()).isEqualTo(large.getBytes(UTF_8).length);
            assertThat(large).startsWith(refused.text());
            assertThat(refused.text().getBytes(UTF_8).length)
                    .isBetween(RejectedRecord.MAX_TEXT_BYTES - 3, RejectedRecord.MAX_TEXT_BYTES);
            assertThat(refused.sha256()).isEqualTo(sha256(large));
        });
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aRecordAtTheLimitIsTaken(Format format) throws IOException {
        Random random = seeded(format);
        List<String> records = new ArrayList<>(new RandomDocuments(random).records(format, 3));
        String large = records.get(1);
        records.set(1, enlarge(large, RawRecord.MAX_BYTES - large.getBytes(UTF_8).length));

        List<Cut> cuts = Cutting.cut(
                format, new Trickle(RandomDocuments.join(format, records).getBytes(UTF_8), random));

        assertThat(cuts).allMatch(Cut.CutRecord.class::isInstance);
        assertThat(Cutting.texts(cuts)).isEqualTo(records);
    }

    /** Makes the abstract longer, in its middle, by this many bytes. */
    private static String enlarge(String record, int bytes) {
        int at = record.indexOf(
                        ' ', record.lastIndexOf("Stone\n") + record.lastIndexOf("\n", record.length() - 40) / 2 + 120)
                + 1;
        return record.substring(0, at)
                + "moss and rain ".repeat(bytes / 14)
                + "x".repeat(bytes % 14)
                + record.substring(at);
    }

    /** With a byte that is not UTF-8 in one place, perhaps. */
    private static byte[] damaged(Random random, byte[] document) {
        if (random.nextBoolean()) {
            document[random.nextInt(document.length)] = (byte) 0xFF;
        }
        return document;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Random seeded(Format format) {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.printf("%s: -Dtest.seed=%d%n", format, seed);
        return new Random(seed);
    }

    /** Gives a few bytes at a time. */
    private static final class Trickle extends InputStream {

        private final ByteArrayInputStream in;
        private final Random random;

        Trickle(byte[] bytes, Random random) {
            this.in = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int most = random.nextInt(4) == 0 ? 3 : 5000;
            return in.read(target, offset, Math.min(length, 1 + random.nextInt(most)));
        }
    }
}
