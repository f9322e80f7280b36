package dev.abstracts.enrich.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody changes what records read as without raising the version of the enrichment. */
class EnrichmentVersionTest {

    private static final Path VERSION = Path.of("src/main/resources/dev/abstracts/enrich/parse/enrichment.properties");
    private static final Path DATA = Path.of("src/main/resources/dev/abstracts/enrich");
    private static final Path FIXTURES = Path.of("src/test/resources/golden");

    @Test
    void theFingerprintIsThatOfTheDataAndOfWhatTheFixturesReadAs() throws Exception {
        String fingerprint = fingerprint();
        List<String> lines = Files.readAllLines(VERSION, UTF_8);
        if (Boolean.getBoolean("enrichment.update")) {
            Files.write(
                    VERSION,
                    lines.stream()
                            .map(line -> line.startsWith("fingerprint=") ? "fingerprint=" + fingerprint : line)
                            .toList());
        }

        assertThat(Files.readAllLines(VERSION, UTF_8))
                .as(
                        "records read differently: raise the version in %s, and run this with -Denrichment.update=true",
                        VERSION)
                .contains("fingerprint=" + fingerprint);
        assertThat(EnrichmentVersion.CURRENT).matches("[1-9][0-9]*");
    }

    private static String fingerprint() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path folder : List.of(DATA, FIXTURES)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.equals(VERSION) && !file.endsWith("in.txt"))
                        .sorted()
                        .toList()) {
                    digest.update(folder.relativize(file).toString().getBytes(UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}
