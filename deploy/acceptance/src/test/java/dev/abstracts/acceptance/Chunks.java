package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The corpus in documents of a hundred records. */
final class Chunks {

    static final int SIZE = 100;

    private Chunks() {}

    static List<List<String>> of(Path corpus) throws IOException {
        List<List<String>> chunks = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(corpus)), UTF_8))) {
            List<String> chunk = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                chunk.add(line.strip());
                if (chunk.size() == SIZE) {
                    chunks.add(List.copyOf(chunk));
                    chunk.clear();
                }
            }
            if (!chunk.isEmpty()) {
                chunks.add(List.copyOf(chunk));
            }
        }
        return chunks;
    }
}
