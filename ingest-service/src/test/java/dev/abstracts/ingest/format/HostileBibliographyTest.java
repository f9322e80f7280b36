package dev.abstracts.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.RawRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent as a bibliography is cut to its end: each record taken or refused, none counted twice. */
class HostileBibliographyTest {

    private static final int LONG = 3 << 20;

    private static final List<String> PIECES = List.of(
            "@article{a,",
            "@article{a,\n",
            "@article(",
            "@string{",
            "@string{a=b}\n",
            "@comment{",
            "@",
            "{",
            "}",
            "(",
            ")",
            "\"",
            "\\",
            "\\{",
            "#",
            "%",
            ",",
            "=",
            "\n",
            "\r",
            "\r\n",
            " ",
            "a",
            "x = {y},\n",
            "abstract = {z}",
            "TY  - JOUR\n",
            "TY  - ",
            "AB  - moss\n",
            "ER  - \n",
            "ID  - 7\n",
            "XX  - ",
            "  - ",
            "{\"abstract\": \"moss\"}\n",
            "[",
            "\u00e9",
            "\uFEFF",
            "\u0000");

    static Stream<Arguments> repeated() {
        return Stream.of(Format.BIBTEX, Format.RIS)
                .flatMap(format -> PIECES.stream().map(piece -> Arguments.of(format, piece)));
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void onePieceAgainAndAgain(Format format, String piece) throws IOException {
        String document = piece.repeat(LONG / piece.getBytes(StandardCharsets.UTF_8).length);

        assertSound(Cutting.cut(format, document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bibtex", "ris"})
    void anyMixtureOfThem(String format) throws IOException {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.printf("%s: -Dtest.seed=%d%n", format, seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            StringBuilder document = new StringBuilder();
            for (int pieces = random.nextInt(60); pieces > 0; pieces--) {
                document.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertSound(Cutting.cut(Format.of(format), document.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 5000})
    void abbreviationsDoNotMultiply(int count) throws IOException {
        StringBuilder document = new StringBuilder("@string{s0 = \"moss\"}\n");
        for (int i = 1; i <= count; i++) {
            document.append("@string{s%d = s%d # s%d}\n".formatted(i, i - 1, i - 1));
        }
        document.append("@article{k, title = s%d, abstract = {Moss.}}\n"
                .formatted(count)
                .repeat(1000));

        List<Cut> cuts = Cutting.cut(Format.BIBTEX, document.toString());

        assertThat(cuts).hasSize(1000);
        assertSound(cuts);
    }

    private static void assertSound(List<Cut> cuts) {
        long position = 0;
        long line = 0;
        for (Cut cut : cuts) {
            assertThat(cut.position()).isEqualTo(position++);
            assertThat(cut.line()).isGreaterThanOrEqualTo(line);
            line = cut.line();
            if (cut instanceof Cut.CutRecord record) {
                assertThat(record.text()).isEqualTo(record.text().strip()).isNotEmpty();
                assertThat(record.text().getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(RawRecord.MAX_BYTES);
            }
        }
    }
}
