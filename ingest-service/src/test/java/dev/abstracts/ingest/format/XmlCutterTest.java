package dev.abstracts.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RejectionCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every format whose documents are XML. {@code -Dtest.seed=} repeats a run. */
class XmlCutterTest {

    private static final int ROUNDS = 60;
    private static final List<String> PIECES = List.of(
            "moss",
            " ",
            "\n",
            "\r\n",
            "\r",
            "é",
            "<",
            ">",
            "&",
            "&amp;",
            "&eacute;",
            "&#x41;",
            "\"",
            "'",
            "=",
            "/",
            "<b>",
            "</b>",
            "<b a='",
            "<b a=\">\"/>",
            "<!-- ",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?x ",
            "?>",
            "<!DOCTYPE x [",
            "]>",
            "<record>",
            "</record>",
            "<entry",
            "</entry>",
            "<item xmlns='a'>",
            "</item>",
            "<article>",
            "</article>",
            "<body>",
            "</body>",
            "<error code='x'/>",
            "\u0000",
            "\uFFFF");

    static Stream<Format> formats() {
        return Stream.of(Format.OAI_PMH, Format.ATOM, Format.RSS, Format.JATS);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void recordsAreCutOutOfAnyEnvelope(Format format) throws IOException {
        Random random = seeded(format);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> records = records(format, random, 1 + random.nextInt(12));

            List<Cut> cuts = Cutting.cut(format, envelope(format, records, random));

            assertThat(Cutting.texts(cuts)).isEqualTo(records);
            assertThat(cuts).allMatch(Cut.CutRecord.class::isInstance);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void howTheBytesArriveChangesNothing(Format format) throws IOException {
        Random random = seeded(format);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder document = new StringBuilder(envelope(format, records(format, random, 5), random));
            for (int damage = random.nextInt(4); damage > 0; damage--) {
                document.insert(random.nextInt(document.length()), PIECES.get(random.nextInt(PIECES.size())));
            }
            byte[] bytes = document.toString().getBytes(UTF_8);

            Object whole = outcome(format, new ByteArrayInputStream(bytes));

            assertThat(outcome(format, new Drip(bytes))).isEqualTo(whole);
            String windows = document.toString().replace("\r", "").replace("\n", "\r\n");
            assertThat(outcome(format, new ByteArrayInputStream(("\uFEFF" + windows).getBytes(UTF_8))))
                    .isEqualTo(outcome(
                            format,
                            new ByteArrayInputStream(
                                    document.toString().replace("\r", "").getBytes(UTF_8))));
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aBrokenRecordCostsOnlyItself(Format format) throws IOException {
        Random random = seeded(format);
        for (String broken : List.of(
                "a & b",
                "<b>a",
                "a</b>",
                "<b a=1/>",
                "&moss;",
                "\u0001",
                "<b",
                "<b a='>",
                "a < b",
                "<b a='1' a='2'/>")) {
            List<String> records = new ArrayList<>(records(format, random, 3));
            records.set(1, records.get(1).replaceFirst("Moss is", "Moss is " + broken));

            List<Cut> cuts = Cutting.cut(format, envelope(format, records, random));

            assertThat(Cutting.texts(cuts)).isEqualTo(records);
            assertThat(cuts.get(0)).isInstanceOf(Cut.CutRecord.class);
            assertThat(cuts.get(1)).isInstanceOfSatisfying(Cut.Refused.class, refused -> {
                assertThat(refused.code()).isEqualTo(RejectionCode.MALFORMED_RECORD);
                assertThat(refused.detail()).contains("line " + refused.line());
            });
            assertThat(cuts.get(2)).isInstanceOf(Cut.CutRecord.class);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aTruncatedDocumentYieldsEveryWholeRecordAndOneRejection(Format format) throws IOException {
        Random random = seeded(format);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> records = records(format, random, 4);
            String document = envelope(format, records, random);
            int first =
                    document.indexOf(records.getFirst()) + records.getFirst().length();
            int end = first + random.nextInt(document.lastIndexOf("</") - first);
            String truncated = document.substring(0, end);
            List<String> whole = records.stream().filter(truncated::contains).toList();

            List<Cut> cuts = Cutting.cut(format, truncated);

            assertThat(Cutting.texts(cuts.subList(0, cuts.size() - 1))).isEqualTo(whole);
            assertThat(cuts.getLast()).isInstanceOfSatisfying(Cut.Refused.class, refused -> assertThat(refused.detail())
                    .contains("ends on line "
                            + (truncated.chars().filter(c -> c == '\n').count() + 1)));
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aRecordOverTheLimitIsRefusedAlone(Format format) throws IOException {
        Random random = seeded(format);
        List<String> records = new ArrayList<>(records(format, random, 3));
        String large =
                records.get(1).replaceFirst("Moss is", "Moss is " + "moss and rain ".repeat(RawRecord.MAX_BYTES / 10));
        records.set(1, large);

        List<Cut> cuts = Cutting.cut(format, envelope(format, records, random));

        assertThat(Cutting.texts(List.of(cuts.get(0), cuts.get(2)))).containsExactly(records.get(0), records.get(2));
        assertThat(cuts.get(1)).isInstanceOfSatisfying(Cut.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(RejectionCode.RECORD_TOO_LARGE);
            assertThat(refused.length()).isEqualTo(large.getBytes(UTF_8).length);
        });
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whateverArrivesIsCutToItsEnd(Format format) throws IOException {
        Random random = seeded(format);
        for (int round = 0; round < 1000; round++) {
            StringBuilder document = new StringBuilder(random.nextBoolean() ? "<" + names(format)[0] + ">" : "");
            for (int i = random.nextInt(50); i >= 0; i--) {
                document.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            outcome(format, new ByteArrayInputStream(document.toString().getBytes(UTF_8)));
        }
        for (String piece : PIECES) {
            String begun = "<" + names(format)[0] + ">" + record(format, random);
            String filler = piece.repeat(300_000 / piece.length());
            outcome(format, new ByteArrayInputStream((begun + filler).getBytes(UTF_8)));
            outcome(
                    format,
                    new ByteArrayInputStream((begun + "<" + names(format)[1] + "><b " + filler).getBytes(UTF_8)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "ISO-8859-15", "US-ASCII", "UTF-8", "GB18030", "Shift_JIS"})
    void theDeclaredEncodingIsHonoured(String encoding) throws IOException {
        String words = Charset.forName(encoding).newEncoder().canEncode('é')
                ? "Été"
                : Charset.forName(encoding).newEncoder().canEncode('雨') ? "雨" : "rain";
        String record = "<entry><id>a</id><title>" + words + "</title></entry>";
        String document = "<?xml version='1.0' encoding='" + encoding + "'?><feed>" + record.repeat(500) + "</feed>";

        List<Cut> cuts = Cutting.cut(Format.ATOM, new Drip(document.getBytes(Charset.forName(encoding))));

        assertThat(cuts).hasSize(500).allMatch(Cut.CutRecord.class::isInstance);
        assertThat(Cutting.texts(cuts)).containsOnly(record);
    }

    @Test
    void bytesThatAreNotOfTheDeclaredEncodingCostTheirRecord() throws IOException {
        byte[] document =
                "<?xml version='1.0' encoding='windows-1252'?><feed><entry>a</entry><entry>X</entry><entry>b</entry></feed>"
                        .getBytes(UTF_8);
        document[new String(document, UTF_8).indexOf('X')] = (byte) 0x81;

        List<Cut> cuts = Cutting.cut(Format.ATOM, new ByteArrayInputStream(document));

        assertThat(cuts).hasSize(3);
        assertThat(cuts.get(1)).isInstanceOfSatisfying(Cut.Refused.class, refused -> assertThat(refused.code())
                .isEqualTo(RejectionCode.UNDECODABLE_TEXT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            oai-pmh|<OAI-PMH><error code="badResumptionToken">it has expired</error></OAI-PMH>|badResumptionToken, it has expired
            oai-pmh|<OAI-PMH><Identify/></OAI-PMH>|its root element is <OAI-PMH>
            atom|<feed><entry><id>http://arxiv.org/api/errors#x</id><summary>incorrect id format for 1</summary></entry></feed>|incorrect id format for 1
            atom|<!DOCTYPE html><html><body>Moss</body></html>|its root element is <html>
            rss|Moss on roofs|it is not XML, it begins with "Moss on roofs"
            jats|{"moss": 1}|it is not XML
            atom|<!DOCTYPE feed [<!ENTITY a "moss"><!ENTITY b "&a;&a;">]><feed><entry>&b;</entry></feed>|the entity "b", which is made of the entity "a"
            rss|<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item/></channel></rss>|the entity "a" as a file to be loaded
            jats|<!DOCTYPE article PUBLIC "x" "y" [<!ENTITY f SYSTEM "f" NDATA GIF><!ENTITY % p "&#37;x;"><!ENTITY a "R&amp;D &x;">]><article/>|of the entity "x"
            jats|<?xml version="1.0" encoding="moss"?><article/>|the encoding "moss"
            """)
    void otherDocumentsAreMalformed(String format, String document, String says) {
        assertThatThrownBy(() -> Cutting.cut(Format.of(format), document))
                .isInstanceOf(MalformedDocument.class)
                .hasMessageContaining(says);
    }

    private static Object outcome(Format format, InputStream document) throws IOException {
        try {
            return Cutting.cut(format, document);
        } catch (MalformedDocument e) {
            return e.getMessage();
        }
    }

    /** The envelope's element and the record's. */
    private static String[] names(Format format) {
        return switch (format.name()) {
            case "oai-pmh" -> new String[] {"ListRecords", "record"};
            case "atom" -> new String[] {"feed", "entry"};
            case "rss" -> new String[] {"channel", "item"};
            default -> new String[] {"articles", "article"};
        };
    }

    private static List<String> records(Format format, Random random, int count) {
        return Stream.generate(() -> record(format, random)).limit(count).toList();
    }

    private static String record(Format format, Random random) {
        String name = names(format)[1];
        StringBuilder text = new StringBuilder("<").append(name).append(" xmlns=\"urn:moss\" a='1>0'>\n");
        text.append("<id>").append(random.nextInt(1_000_000)).append("</id><c>Moss is");
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append(
                    switch (random.nextInt(12)) {
                        case 0 -> "<b>fern</b>";
                        case 1 -> " <!-- <" + name + "> it's -- > -->".replace("-- ", "- ");
                        case 2 -> "<![CDATA[</" + name + "> a < b & c]]>";
                        case 3 -> "\n";
                        case 4 -> "&amp;&eacute;&#8211;";
                        case 5 -> "<d e=\"</x>\"/>".replace("<d e=\"<", "<d e=\"&lt;");
                        case 6 -> "<?x <" + name + "> ?>";
                        case 7 -> " été 雨";
                        default -> " rain";
                    });
        }
        return text.append("</c></").append(name).append(">").toString();
    }

    private static String envelope(Format format, List<String> records, Random random) {
        String name = names(format)[0];
        String around = random.nextBoolean() ? "e:" : "";
        String declared = around.isEmpty() ? "" : " xmlns:e='urn:e'";
        String between = List.of("", "\n", "\n\n<!-- between -->\n", "\n<x:y xmlns:x='urn:x'/>\n")
                .get(random.nextInt(4));
        return (random.nextBoolean() ? "<?xml version=\"1.0\"?>\n" : "") + "<" + around + "root" + declared + "><"
                + name + ">" + between + String.join(between, records) + between + "</" + name + "></" + around
                + "root>\n";
    }

    private static Random seeded(Format format) {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.printf("%s: -Dtest.seed=%d%n", format, seed);
        return new Random(seed);
    }

    /** Gives a byte at a time. */
    private static final class Drip extends InputStream {

        private final ByteArrayInputStream in;

        Drip(byte[] bytes) {
            in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return in.read(target, offset, Math.min(length, 1));
        }
    }
}
