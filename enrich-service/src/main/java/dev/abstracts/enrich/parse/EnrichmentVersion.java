package dev.abstracts.enrich.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The one version of all that enriches: rules, gazetteers and model. Sightings carry it, so that it can be seen which of them
 * were read by an earlier one. It is raised in {@code enrichment.properties} whenever a record would read differently; a test
 * holds its fingerprint of the data files and of what the fixtures read as.
 */
final class EnrichmentVersion {

    static final String CURRENT = load();

    private EnrichmentVersion() {}

    private static String load() {
        try (InputStream in = EnrichmentVersion.class.getResourceAsStream("enrichment.properties")) {
            if (in == null) {
                throw new IllegalStateException("the resource enrichment.properties is missing");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, UTF_8));
            String version = properties.getProperty("version");
            if (version == null || version.isBlank()) {
                throw new IllegalStateException("enrichment.properties has no version");
            }
            return version.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
