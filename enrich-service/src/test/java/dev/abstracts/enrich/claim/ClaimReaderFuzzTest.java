package dev.abstracts.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Claim;
import dev.abstracts.enrich.display.ReadableText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the text, the reader gives claims whose words stand in it, and never throws. */
class ClaimReaderFuzzTest {

    private static final List<String> PIECES = List.of(
            "37",
            "x",
            "%",
            "2.5",
            "-",
            "–",
            " ",
            " ",
            " ",
            "×",
            "10",
            "⁵",
            "^",
            "{",
            "}",
            "(",
            ")",
            ",",
            ".",
            ". ",
            "from ",
            "to ",
            "up to ",
            "accuracy ",
            "of ",
            "faster ",
            "than ",
            "baseline ",
            "reduces ",
            "by ",
            "and ",
            "GPU hours ",
            "ms ",
            "on ",
            "ImageNet-1K ",
            "+",
            "±",
            "~",
            "$",
            "\\",
            "\n\n",
            "an order of magnitude ",
            "twice ",
            "1e",
            "e-",
            "/",
            "𝑥",
            "\uD835",
            "é",
            "network algorithm method ",
            "F1 ",
            "[",
            "vs. ",
            "1,000,000",
            ",000",
            "a factor of ",
            "999999999999999999999999");

    private final ClaimReader reader = ClaimReader.create(DatasetNames.AS_WRITTEN);

    @Test
    void wordsOfEveryClaimStandInTheText() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("seed of the claims' fuzz: " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder written = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                written.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            check(written.toString());
        }
    }

    @Test
    void aVeryLongTextIsReadInPart() {
        check("the accuracy of our method is 3x faster, 4 ".repeat(20_000));
        check("9".repeat(200_000));
        check("(".repeat(50_000) + " 5x faster");
        check("1,000".repeat(20_000));
    }

    private void check(String written) {
        ReadableText text = ReadableText.of("abstract", written);
        List<Claim> claims = reader.read(text);
        for (Claim claim : claims) {
            assertThat(text.text()).contains(claim.quote());
            assertThat(claim.span().start()).isBetween(0, claim.span().end());
            assertThat(claim.span().end()).isLessThanOrEqualTo(written.length());
            assertThat(claim.quote()).isNotBlank();
            assertThat(claim.value()).isNotNaN();
        }
        assertThat(reader.read(text)).isEqualTo(claims);
    }
}
