package dev.abstracts.local.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.local.corpus.RenderOptions.Dialect;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a record as one line of {@code arxiv-jsonl}. */
final class JsonLineRenderer {

    private final RenderOptions options;

    JsonLineRenderer(RenderOptions options) {
        this.options = options;
    }

    RenderedRecord render(CorpusRecord record, long line, Random random) {
        LocalDate created = CorpusRenderer.dayOf(record.id(), random);
        Integer version = CorpusRenderer.version(options, random);
        boolean snapshot = options.dialect() == Dialect.SNAPSHOT;
        Map<String, Object> fields = snapshot ? snapshot(record, created, version) : harvest(record, version);
        return new RenderedRecord(
                new String(MessageJson.write(fields), UTF_8),
                line,
                CorpusRenderer.folded(record.title()),
                record.authors().stream().map(CorpusRenderer::folded).toList(),
                false,
                null,
                record.summary().strip(),
                record.id(),
                snapshot && version == null ? Integer.valueOf(1) : version,
                record.categories(),
                record.comment() == null ? null : CorpusRenderer.folded(record.comment()),
                snapshot ? created : null,
                false,
                null,
                false);
    }

    private static Map<String, Object> harvest(CorpusRecord record, @Nullable Integer version) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", record.id() + (version == null ? "" : "v" + version));
        fields.put("title", record.title());
        fields.put("authors", record.authors());
        fields.put("categories", record.categories());
        fields.put("comment", record.comment());
        fields.put("summary", record.summary());
        return fields;
    }

    private static Map<String, Object> snapshot(CorpusRecord record, LocalDate created, @Nullable Integer version) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", record.id());
        fields.put(
                "submitter",
                record.authors().isEmpty() ? null : record.authors().getFirst());
        fields.put("authors", joined(record.authors()));
        fields.put("title", record.title());
        fields.put("comments", record.comment());
        fields.put("categories", String.join(" ", record.categories()));
        fields.put("abstract", "  " + record.summary() + "\n");
        List<Map<String, String>> versions = new ArrayList<>();
        for (int v = 1; v <= (version == null ? 1 : version); v++) {
            versions.add(
                    new TreeMap<>(Map.of("version", "v" + v, "created", rfc1123(created.plusDays(30L * (v - 1))))));
        }
        fields.put("versions", versions);
        fields.put(
                "update_date",
                versions.isEmpty()
                        ? null
                        : created.plusDays(30L * (versions.size() - 1)).toString());
        return fields;
    }

    private static String rfc1123(LocalDate day) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                day.atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC));
    }

    private static String joined(List<String> authors) {
        return authors.size() < 2
                ? String.join("", authors)
                : String.join(", ", authors.subList(0, authors.size() - 1)) + " and " + authors.getLast();
    }
}
