package dev.abstracts.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a paper of an answer one of a page. */
final class PaperReader {

    private static final int MAX_AUTHORS = 10;
    private static final int MAX_ABSTRACT = 400;

    private PaperReader() {}

    static SearchPage.Paper read(JsonNode paper) {
        JsonNode highlights = paper.path("highlights");
        return new SearchPage.Paper(
                highlights.has("title")
                        ? highlights.path("title").path(0).asText()
                        : escaped(readable(paper, "title", "Untitled")),
                address(paper.path("identifiers")),
                byline(paper, highlights),
                passages(paper, highlights),
                notes(paper),
                EnrichmentReader.subjects(paper),
                EnrichmentReader.tags(paper),
                EnrichmentReader.claims(paper),
                EnrichmentReader.resources(paper),
                "/v1/papers/" + PageAddress.encode(paper.path("id").asText()));
    }

    private static @Nullable String address(JsonNode identifiers) {
        if (identifiers.has("arxiv")) {
            return "https://arxiv.org/abs/"
                    + PageAddress.encode(identifiers.path("arxiv").asText()).replace("%2F", "/");
        }
        if (identifiers.has("doi")) {
            return "https://doi.org/"
                    + PageAddress.encode(identifiers.path("doi").asText()).replace("%2F", "/");
        }
        return identifiers.has("openreview")
                ? "https://openreview.net/forum?id="
                        + PageAddress.encode(identifiers.path("openreview").asText())
                : null;
    }

    private static String byline(JsonNode paper, JsonNode highlights) {
        List<String> found = new ArrayList<>();
        highlights.path("authors").forEach(name -> found.add(name.asText()));
        List<String> names = new ArrayList<>();
        for (JsonNode author : paper.path("authors")) {
            String name = escaped(author.path("name").asText());
            names.add(found.stream()
                    .filter(marked ->
                            marked.replace("<em>", "").replace("</em>", "").equals(name))
                    .findFirst()
                    .orElse(name));
        }
        boolean more =
                names.size() > MAX_AUTHORS || paper.path("authorsTruncated").asBoolean();
        return String.join(", ", names.subList(0, Math.min(names.size(), MAX_AUTHORS))) + (more ? ", et al." : "");
    }

    private static List<String> passages(JsonNode paper, JsonNode highlights) {
        List<String> passages = new ArrayList<>();
        highlights.path("abstract").forEach(passage -> passages.add(passage.asText()));
        String text = readable(paper, "abstract", "");
        if (passages.isEmpty() && !text.isEmpty()) {
            int end = text.offsetByCodePoints(0, Math.min(MAX_ABSTRACT, text.codePointCount(0, text.length())));
            passages.add(escaped(text.substring(0, end)) + (end < text.length() ? " …" : ""));
        }
        return passages;
    }

    private static List<String> notes(JsonNode paper) {
        List<String> notes = new ArrayList<>();
        JsonNode published = paper.path("published");
        if (published.has("date")) {
            int characters =
                    switch (published.path("precision").asText()) {
                        case "year" -> 4;
                        case "month" -> 7;
                        default -> 10;
                    };
            notes.add(published.path("date").asText().substring(0, characters));
        }
        JsonNode venue = paper.path("venue");
        if (venue.has("name")) {
            notes.add(String.join(
                            " ",
                            venue.path("name").asText(),
                            venue.path("year").asText(),
                            venue.path("track").asText(),
                            venue.path("status").asText(),
                            venue.path("presentation").asText())
                    .strip()
                    .replaceAll(" +", " "));
        }
        if (venue.has("journal") && !venue.path("journal").equals(venue.path("name"))) {
            notes.add(venue.path("journal").asText());
        }
        if (paper.path("decision").has("raw")) {
            notes.add(paper.path("decision").path("raw").asText());
        }
        return notes;
    }

    private static String readable(JsonNode paper, String field, String otherwise) {
        return paper.path("display").path(field).asText(otherwise);
    }

    /** As Elasticsearch's highlighter escapes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#x27;")
                .replace("/", "&#x2F;");
    }
}
