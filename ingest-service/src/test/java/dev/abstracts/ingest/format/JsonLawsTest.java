package dev.abstracts.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.format.Cut.CutRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for JSON in every envelope. {@code -Dtest.seed=} repeats a run. */
class JsonLawsTest {

    private static final int ROUNDS = 100;

    static Stream<Format> formats() {
        return Stream.of(Format.OPENREVIEW_JSON, Format.CROSSREF_JSON, Format.CSL_JSON);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void recordsAreCutOutOfEveryEnvelope(Format format) throws IOException {
        Random random = seeded(format);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> records = records(format, random, random.nextInt(8));
            String document = enveloped(format, records, random);

            List<Cut> cuts = Cutting.cut(format, document);

            assertThat(cuts).as(document).allMatch(CutRecord.class::isInstance);
            assertThat(Cutting.texts(cuts)).isEqualTo(records);
            assertThat(cuts).extracting(cut -> ((CutRecord) cut).ownSourceId()).doesNotContainNull();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void howTheBytesArriveAndHowLinesEndChangesNothing(Format format) throws IOException {
        Random random = seeded(format);
        for (int round = 0; round < ROUNDS; round++) {
            String document = damaged(enveloped(format, records(format, random, 5), random), random);

            List<Cut> whole = Cutting.cut(format, document);

            assertThat(Cutting.cut(format, trickle(document.getBytes(UTF_8), random)))
                    .isEqualTo(whole);
            assertThat(Cutting.cut(format, "\uFEFF" + document.replace("\n", "\r\n")))
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aDocumentThatIsCutOffYieldsWhatIsWholeAndOneRejection(Format format) throws IOException {
        Random random = seeded(format);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> records = records(format, random, 5);
            String document = enveloped(format, records, random);
            int end = document.indexOf(records.getFirst()) + random.nextInt(document.length());
            String start =
                    document.substring(0, Math.min(end, document.stripTrailing().length() - 1));

            List<Cut> cuts = Cutting.cut(format, start);

            List<String> whole = records.stream().filter(start::contains).toList();
            assertThat(Cutting.texts(cuts.subList(0, whole.size()))).isEqualTo(whole);
            assertThat(cuts.subList(0, whole.size())).allMatch(CutRecord.class::isInstance);
            assertThat(cuts.subList(whole.size(), cuts.size()))
                    .as(start)
                    .hasSizeLessThanOrEqualTo(1)
                    .allMatch(cut ->
                            cut instanceof Cut.Refused refused && refused.code() == RejectionCode.MALFORMED_RECORD);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aBrokenRecordOnItsOwnLinesCostsOnlyItself(Format format) throws IOException {
        Random random = seeded(format);
        for (int round = 0; round < 4 * ROUNDS; round++) {
            List<String> records = records(format, random, 5);
            int broken = random.nextInt(5);
            List<String> sent = new ArrayList<>(records);
            sent.set(broken, withoutOneOf("{}[]\":,", records.get(broken), random));
            String document = "[\n" + String.join(",\n", sent) + "\n]\n";

            List<String> taken = Cutting.cut(format, document).stream()
                    .filter(CutRecord.class::isInstance)
                    .map(cut -> ((CutRecord) cut).text())
                    .toList();

            List<String> others = new ArrayList<>(records);
            others.remove(broken);
            assertThat(taken).as(document).containsSubsequence(others);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aRecordOverTheLimitIsRefusedAlone(Format format) throws IOException {
        Random random = seeded(format);
        for (String filler : List.of("moss ", "{", "]", "\\\"")) {
            List<String> records = new ArrayList<>(records(format, random, 3));
            String large =
                    records.get(1).replace("[moss", filler.repeat(RawRecord.MAX_BYTES / filler.length()) + "[moss");
            records.set(1, large);

            List<Cut> cuts = Cutting.cut(
                    format, trickle(enveloped(format, records, random).getBytes(UTF_8), random));

            assertThat(cuts).hasSize(3);
            assertThat(Cutting.texts(List.of(cuts.get(0), cuts.get(2))))
                    .containsExactly(records.get(0), records.get(2));
            assertThat(cuts.get(1)).isInstanceOfSatisfying(Cut.Refused.class, refused -> {
                assertThat(refused.code()).isEqualTo(RejectionCode.RECORD_TOO_LARGE);
                assertThat(refused.length()).isEqualTo(large.getBytes(UTF_8).length);
                assertThat(large).startsWith(refused.text());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void noiseNeitherThrowsNorHangs(Format format) throws IOException {
        Random random = seeded(format);
        for (int round = 0; round < 20 * ROUNDS; round++) {
            StringBuilder document = new StringBuilder(enveloped(format, records(format, random, 3), random));
            for (int edit = random.nextInt(12); edit >= 0; edit--) {
                int at = random.nextInt(document.length());
                int to = Math.min(document.length(), at + random.nextInt(9));
                document.replace(
                        at, to, "{}[]\",:\n\\x".substring(random.nextInt(10)).substring(0, 1));
            }
            try {
                List<Cut> cuts = Cutting.cut(format, document.toString());
                assertThat(cuts)
                        .extracting(Cut::position)
                        .isEqualTo(IntStream.range(0, cuts.size())
                                .mapToObj(i -> (long) i)
                                .toList());
                assertThat(cuts).extracting(Cut::line).isSorted();
            } catch (MalformedDocument e) {
                assertThat(e).hasMessageContaining("line");
            }
        }
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() throws IOException {
        String deep = "{\"DOI\": \"10.5555/deep\", \"abstract\": \"x\", \"y\": " + "[".repeat(100_000)
                + "]".repeat(100_000) + "}";
        String flat = "{\"DOI\": \"10.5555/flat\", \"abstract\": \"x\"}";

        List<Cut> cuts = Cutting.cut(Format.CROSSREF_JSON, "[" + deep + "," + flat + "]");

        assertThat(cuts).hasSize(2);
        assertThat(((Cut.Refused) cuts.get(0)).detail()).contains("deeper than 32 levels");
        assertThat(Cutting.texts(cuts).get(1)).isEqualTo(flat);
    }

    /** Records that nobody closes, again and again over as much as is ever looked at twice. */
    @Test
    void unclosedRecordsDoNotTakeForever() throws IOException {
        String unclosed = "{\"id\": \"a\", \"x\": {\n".repeat(14) + "\"moss\",\n".repeat(120_000);

        List<Cut> cuts = Cutting.cut(Format.CSL_JSON, "[\n" + unclosed.repeat(4) + "]\n");

        assertThat(cuts).allMatch(Cut.Refused.class::isInstance).hasSizeGreaterThan(10);
    }

    private static List<String> records(Format format, Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> record(format, random, i))
                .map(record -> random.nextInt(3) == 0 ? record.replace(", ", ",") : record)
                .toList();
    }

    private static String record(Format format, Random random, int i) {
        String id = "id" + i + "x" + random.nextInt(1000);
        String text = List.of(
                        "Plain [moss",
                        "Quoted \\\"{[moss\\\\",
                        "Unicode \\u00e9 é 雨 }[moss",
                        "Two\\n\\nparagraphs with \\\\\\\" and [moss")
                .get(random.nextInt(4));
        String gap = random.nextBoolean() ? " " : "\n      ";
        return switch (format.name()) {
            case "openreview-json" -> """
                {%s"id": "%s", "forum": "%s", "content": {%s"title": {"value": "T"}, "abstract": {"value": "%s"}}, "details": {"replies": [{"id": "r"}, {"id": "s"}]}}""".formatted(gap, id, id, gap, text);
            case "crossref-json" -> """
                {%s"DOI": "10.5555/%s", "title": ["T"],%s"abstract": "%s", "issued": {"date-parts": [[null]]}}""".formatted(gap, id, gap, text);
            default -> """
                {%s"id": "%s", "title": "T",%s"abstract": "%s", "author": [{"family": "Green"}, {"family": "Stone"}]}""".formatted(gap, id, gap, text);
        };
    }

    private static String enveloped(Format format, List<String> records, Random random) {
        String between = random.nextBoolean() ? ",\n  " : ",";
        String list = "[" + (random.nextBoolean() ? "\n  " : "") + String.join(between, records) + "]";
        String name = format.equals(Format.OPENREVIEW_JSON) ? "notes" : "items";
        String envelope = "{\"count\": 3, \"%s\": %s, \"more\": [{}, [\"%s\"]]}".formatted(name, list, name);
        return switch (random.nextInt(6)) {
            case 0 -> list;
            case 1 -> "\n" + envelope + "\n";
            case 2 -> String.join("\n", records);
            case 3 -> String.join("", records);
            case 4 -> "[" + list + "]";
            default ->
                format.equals(Format.CROSSREF_JSON)
                        ? "{\"status\": \"ok\",\n\"message\": %s, \"message-type\": \"work-list\"}".formatted(envelope)
                        : envelope;
        };
    }

    private static String damaged(String document, Random random) {
        return document.isEmpty() || random.nextBoolean() ? document : withoutOneOf("{}[]\":,", document, random);
    }

    private static String withoutOneOf(String marks, String text, Random random) {
        // Behind the first bracket, without which it is no document at all.
        int from = 1 + text.length() - text.stripLeading().length();
        int at = from + random.nextInt(text.length() - from - 1);
        while (marks.indexOf(text.charAt(at)) < 0) {
            at = from + (at + 1 - from) % (text.length() - from);
        }
        return text.substring(0, at) + text.substring(at + 1);
    }

    private static Random seeded(Format format) {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.printf("%s: -Dtest.seed=%d%n", format, seed);
        return new Random(seed);
    }

    private static InputStream trickle(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                int most = random.nextInt(4) == 0 ? 3 : 5000;
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(most)));
            }
        };
    }
}
