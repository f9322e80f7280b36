package dev.abstracts.workbench.subjects;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.abstracts.enrich.display.ReadableText;
import dev.abstracts.enrich.subject.ArxivTaxonomy;
import dev.abstracts.enrich.subject.FeatureCounts;
import dev.abstracts.enrich.subject.SubjectFeatures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A paper whose categories are known.
 *
 * @param categories canonical ids, the primary one first, each once
 * @param hashes of its features
 * @param counts of its features
 */
record LabelledPaper(String id, List<String> categories, int[] hashes, float[] counts) {

    /**
     * Reads arXiv metadata, one JSON object a line: {@code id}, {@code title}, {@code summary} or {@code abstract},
     * {@code categories} as an array or as one string.
     */
    static List<LabelledPaper> read(Path corpus, ArxivTaxonomy taxonomy) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<LabelledPaper> papers = new ArrayList<>();
        try (InputStream file = Files.newInputStream(corpus);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        corpus.toString().endsWith(".gz") ? new GZIPInputStream(file, 1 << 16) : file, UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LabelledPaper paper = line.isBlank() ? null : of(json.readTree(line), taxonomy);
                if (paper != null) {
                    papers.add(paper);
                }
            }
        }
        return papers;
    }

    private static @Nullable LabelledPaper of(JsonNode record, ArxivTaxonomy taxonomy) {
        List<String> categories = new ArrayList<>();
        JsonNode stated = record.path("categories");
        if (stated.isTextual()) {
            for (String category : stated.asText().split(" ")) {
                add(category, taxonomy, categories);
            }
        } else {
            stated.forEach(category -> add(category.asText(), taxonomy, categories));
        }
        String text =
                record.path(record.has("summary") ? "summary" : "abstract").asText();
        if (categories.isEmpty() || text.isEmpty()) {
            return null;
        }
        String title = record.path("title").asText();
        FeatureCounts features = SubjectFeatures.of(
                ReadableText.of("title", title).text(),
                ReadableText.of("abstract", text).text());
        int[] hashes = new int[features.size()];
        float[] counts = new float[features.size()];
        int[] next = {0};
        features.forEach((hash, count) -> {
            hashes[next[0]] = hash;
            counts[next[0]++] = count;
        });
        return new LabelledPaper(record.path("id").asText(), categories, hashes, counts);
    }

    private static void add(String stated, ArxivTaxonomy taxonomy, List<String> categories) {
        String category = taxonomy.canonical(stated);
        if (taxonomy.contains(category) && !categories.contains(category)) {
            categories.add(category);
        }
    }
}
