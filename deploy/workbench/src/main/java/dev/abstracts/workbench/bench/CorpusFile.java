package dev.abstracts.workbench.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * arXiv metadata, one JSON object a line.
 *
 * @param path perhaps of a compressed file, {@code .gz}
 */
record CorpusFile(Path path) {

    /** Names the file to the JVMs that JMH starts. */
    static final String PROPERTY = "abstracts.corpus";

    CorpusFile {
        requireNonNull(path, "path is null");
    }

    /** The one that {@link #PROPERTY} names. */
    static CorpusFile given() {
        String path = System.getProperty(PROPERTY);
        if (path == null) {
            throw new IllegalStateException("no corpus given: set -D%s=FILE".formatted(PROPERTY));
        }
        return new CorpusFile(Path.of(path));
    }

    /** The first {@code limit} lines that are not blank. */
    List<String> lines(long limit) throws IOException {
        try (InputStream file = Files.newInputStream(path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        path.toString().endsWith(".gz") ? new GZIPInputStream(file, 1 << 16) : file, UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).limit(limit).toList();
        }
    }
}
