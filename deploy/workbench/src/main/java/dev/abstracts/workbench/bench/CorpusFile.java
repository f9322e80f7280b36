package dev.abstracts.workbench.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.SourceId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * arXiv metadata, one JSON object a line.
 *
 * @param path perhaps of a compressed file, {@code .gz}
 */
public record CorpusFile(Path path) {

    /** Names the file to the JVMs that JMH starts. */
    static final String PROPERTY = "abstracts.corpus";

    private static final FeedName FEED = FeedName.of("bench");

    public CorpusFile {
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

    /** A line as the enrichment receives it. */
    public static RawRecord record(String line) {
        RecordId id = RecordId.of(FEED, Format.ARXIV_JSONL, line);
        SourceId source = new SourceId(FEED, id.value());
        LocalDate day = LocalDate.EPOCH;
        return new RawRecord(id, source, FEED, "bench", Format.ARXIV_JSONL, 0, 1, line, day, Instant.EPOCH, null);
    }

    /** Hands over one line after the other, without keeping them. */
    void forEach(Consumer<String> consumer) throws IOException {
        try (BufferedReader reader = open()) {
            reader.lines().filter(line -> !line.isBlank()).forEach(consumer);
        }
    }

    /** The first {@code limit} lines that are not blank. */
    public List<String> lines(long limit) throws IOException {
        try (BufferedReader reader = open()) {
            return reader.lines().filter(line -> !line.isBlank()).limit(limit).toList();
        }
    }

    private BufferedReader open() throws IOException {
        InputStream file = Files.newInputStream(path);
        boolean compressed = path.toString().endsWith(".gz");
        return new BufferedReader(new InputStreamReader(compressed ? new GZIPInputStream(file, 1 << 16) : file, UTF_8));
    }
}
