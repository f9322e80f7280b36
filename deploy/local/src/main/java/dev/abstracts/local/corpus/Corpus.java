package dev.abstracts.local.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.abstracts.contract.MessageJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The 20,000 real records of {@code corpus/arxiv-sample.jsonl.gz} in the folder shared by all checkouts. */
public final class Corpus {

    private static final Path PLACE = Path.of("shared", "corpus", "arxiv-sample.jsonl.gz");

    private static final ObjectReader READER = MessageJson.mapper().readerFor(CorpusRecord.class);

    private Corpus() {}

    /**
     * Looks for the corpus beside the checkout.
     *
     * @param inside a folder of the checkout
     */
    public static Optional<Path> find(Path inside) {
        for (Path at = inside.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Path corpus = at.resolve(PLACE);
            if (Files.isRegularFile(corpus)) {
                return Optional.of(corpus);
            }
        }
        return Optional.empty();
    }

    /** Streams the records of a gzip file of JSON lines; close it after use. */
    public static Stream<CorpusRecord> read(Path gzip) throws IOException {
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(gzip), 1 << 16), UTF_8));
        return lines.lines().map(Corpus::parse).onClose(() -> close(lines));
    }

    private static CorpusRecord parse(String line) {
        try {
            return READER.readValue(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the corpus has a broken line: " + e.getOriginalMessage(), e);
        }
    }

    private static void close(BufferedReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
