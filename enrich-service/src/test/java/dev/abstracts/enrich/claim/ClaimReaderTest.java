package dev.abstracts.enrich.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Claim;
import dev.abstracts.enrich.display.ReadableText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Invented sentences with the claims that they make, of {@code claims/sentences.txt}. */
class ClaimReaderTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "[method]", "We propose a neural framework, an algorithm and its implementation. ",
            "[world]", "We survey galaxies, stars and dust at high redshift. ");

    private final ClaimReader reader = ClaimReader.create(DatasetNames.AS_WRITTEN);

    private record Fixture(String setting, String sentence, List<Expected> claims) {}

    private record Expected(String claim, Map<String, String> parts) {}

    @TestFactory
    Stream<DynamicTest> sentencesMakeTheirClaims() throws IOException {
        List<Fixture> fixtures = fixtures();
        assertThat(fixtures).hasSizeGreaterThan(100);
        return fixtures.stream().map(fixture -> DynamicTest.dynamicTest(fixture.sentence(), () -> check(fixture)));
    }

    private void check(Fixture fixture) {
        String text = SETTINGS.get(fixture.setting()) + fixture.sentence();
        List<Claim> claims = reader.read(ReadableText.of("abstract", text));
        assertThat(claims.stream().map(ClaimReaderTest::told))
                .as("%s: %s", fixture.sentence(), claims)
                .containsExactlyElementsOf(
                        fixture.claims().stream().map(Expected::claim).toList());
        for (int i = 0; i < claims.size(); i++) {
            Map<String, String> parts = parts(claims.get(i));
            assertThat(parts)
                    .as("%s", claims.get(i))
                    .containsAllEntriesOf(fixture.claims().get(i).parts());
        }
    }

    private static String told(Claim claim) {
        String value = Math.rint(claim.value()) == claim.value()
                ? Long.toString((long) claim.value())
                : Double.toString(claim.value());
        return (claim.kind().label() + " " + value + " " + Objects.requireNonNullElse(claim.unit(), "")).strip();
    }

    private static Map<String, String> parts(Claim claim) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("comparator", Objects.requireNonNullElse(claim.comparator(), ""));
        parts.put("metric", Objects.requireNonNullElse(claim.metric(), ""));
        parts.put("dataset", Objects.requireNonNullElse(claim.dataset(), ""));
        parts.put("baseline", Objects.requireNonNullElse(claim.baseline(), ""));
        return parts;
    }

    @Test
    void aKnownDatasetIsCalledByItsName() {
        ClaimReader knowing = ClaimReader.create(name -> name.equals("IMNET-1k") ? "ImageNet-1K" : null);
        List<Claim> claims = knowing.read(
                ReadableText.of("abstract", SETTINGS.get("[method]") + "It has an accuracy of 80.1% on IMNET-1k."));
        assertThat(claims).extracting(Claim::dataset).containsExactly("ImageNet-1K");
    }

    @Test
    void quoteAndSpanAreTheWordsThatSaySo() {
        String text = "We built a decoder. Our algorithm is 3x faster than Marmot on every network benchmark.";
        List<Claim> claims = reader.read(ReadableText.of("abstract", text));
        assertThat(claims).hasSize(1);
        Claim claim = claims.getFirst();
        assertThat(claim.quote()).isEqualTo("3x faster than Marmot");
        assertThat(text.substring(claim.span().start(), claim.span().end())).isEqualTo(claim.quote());
        assertThat(claim.span().field()).isEqualTo("abstract");
    }

    private static List<Fixture> fixtures() throws IOException {
        List<Fixture> fixtures = new ArrayList<>();
        String setting = "[method]";
        try (InputStream in = ClaimReaderTest.class.getResourceAsStream("/claims/sentences.txt")) {
            for (String line : new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).split("\n", -1)) {
                if (SETTINGS.containsKey(line)) {
                    setting = line;
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    int arrow = line.indexOf("=>");
                    fixtures.add(new Fixture(
                            setting, line.substring(0, arrow).strip(), expected(line.substring(arrow + 2))));
                }
            }
        }
        return fixtures;
    }

    private static List<Expected> expected(String written) {
        List<Expected> expected = new ArrayList<>();
        for (String one : written.strip().split(";", 0)) {
            if (one.isBlank()) {
                continue;
            }
            int brace = one.indexOf('{');
            Map<String, String> parts = new LinkedHashMap<>();
            if (brace >= 0) {
                for (String part : one.substring(brace + 1, one.indexOf('}')).split(",", 0)) {
                    String[] pair = part.strip().split("=", 2);
                    parts.put(pair[0], pair[1]);
                }
            }
            expected.add(new Expected((brace < 0 ? one : one.substring(0, brace)).strip(), parts));
        }
        return expected;
    }
}
