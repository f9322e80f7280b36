package dev.abstracts.local.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.local.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What search-service says two generations differ in, as lines to read and as a file to keep. */
final class DifferenceReport {

    private static final int SHOWN = 10;
    private static final Map<String, String> LISTS = new LinkedHashMap<>();

    static {
        LISTS.put("tagsAdded", "tags added");
        LISTS.put("tagsRemoved", "tags removed");
        LISTS.put("venues", "venues");
        LISTS.put("subjectsAdded", "subjects added");
        LISTS.put("subjectsRemoved", "subjects removed");
        LISTS.put("claimsAdded", "kinds of claims added");
        LISTS.put("claimsRemoved", "kinds of claims removed");
        LISTS.put("missing", "papers in one of them only");
    }

    private final JsonNode difference;

    DifferenceReport(JsonNode difference) {
        this.difference = difference;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d papers in both, %,d of them differ (%,d in their readable text); %,d only before, %,d only after",
                difference.path("both").asLong(),
                difference.path("changed").asLong(),
                difference.path("display").asLong(),
                difference.path("onlyBefore").asLong(),
                difference.path("onlyAfter").asLong()));
        LISTS.forEach((member, title) -> {
            JsonNode counts = difference.path(member);
            if (counts.isEmpty()) {
                return;
            }
            lines.add(title + (counts.size() > SHOWN ? " (the first %d)".formatted(SHOWN) : ""));
            for (int i = 0; i < Math.min(SHOWN, counts.size()); i++) {
                JsonNode count = counts.get(i);
                lines.add(String.format(
                        Locale.ROOT,
                        "  %,7d  %s  such as %s",
                        count.path("papers").asLong(),
                        count.path("value").asText(),
                        count.path("samples").path(0).asText()));
            }
        });
        return lines;
    }

    /** All of it as JSON. */
    void write(Path file) {
        try {
            Files.writeString(
                    file,
                    MessageJson.mapper()
                                    .writer()
                                    .with(SerializationFeature.INDENT_OUTPUT)
                                    .writeValueAsString(difference)
                            + "\n",
                    UTF_8);
        } catch (IOException e) {
            throw new Failure("the report %s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }
}
