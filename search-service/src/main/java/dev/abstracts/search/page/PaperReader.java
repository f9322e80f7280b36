package dev.abstracts.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.search.page.SearchPage.Mark;
import dev.abstracts.search.paper.FoundBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a paper of an answer one of a page. */
final class PaperReader {

    private static final int MAX_AUTHORS = 10;
    private static final int MAX_ABSTRACT = 400;
    private static final int MAX_FEEDS = 12;
    private static final int MAX_MARKS = 12;
    private static final int MAX_CLAIMS = 5;

    private PaperReader() {}

    static SearchPage.Paper read(JsonNode paper) {
        JsonNode highlights = paper.path("highlights");
        return new SearchPage.Paper(
                highlights.has("title")
                        ? highlights.path("title").path(0).asText()
                        : escaped(readable(paper, "title", "Untitled")),
                "/papers/" + PageAddress.encode(paper.path("id").asText()),
                byline(paper, highlights),
                passages(paper, highlights),
                !FoundBy.lacksWords(paper) ? "" : FoundBy.meaning(paper) ? "near in meaning" : "some of the words",
                date(paper.path("published")),
                venue(paper.path("venue")),
                notes(paper),
                places(paper.path("identifiers")),
                feeds(paper.path("sightings")),
                EnrichmentReader.subjects(paper),
                EnrichmentReader.tags(paper, MAX_MARKS),
                EnrichmentReader.claims(paper, MAX_CLAIMS),
                EnrichmentReader.resources(paper, MAX_MARKS));
    }

    static List<Mark> places(JsonNode identifiers) {
        List<Mark> places = new ArrayList<>();
        place(places, "arXiv", "https://arxiv.org/abs/", identifiers.path("arxiv"));
        place(places, "DOI", "https://doi.org/", identifiers.path("doi"));
        place(places, "OpenReview", "https://openreview.net/forum?id=", identifiers.path("openreview"));
        return places;
    }

    private static void place(List<Mark> places, String name, String address, JsonNode identifier) {
        if (identifier.isTextual()) {
            String segment = PageAddress.encode(identifier.asText()).replace("%2F", "/");
            places.add(new Mark(name, identifier.asText(), address + segment));
        }
    }

    /** Each once, in the order of their names. */
    private static List<Mark> feeds(JsonNode sightings) {
        Set<String> feeds = new TreeSet<>();
        sightings.forEach(sighting -> feeds.add(sighting.path("feed").asText()));
        return feeds.stream()
                .limit(MAX_FEEDS)
                .map(feed -> new Mark(feed, "", "/?feed=" + PageAddress.encode(feed)))
                .toList();
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

    static String date(JsonNode published) {
        if (!published.has("date")) {
            return "";
        }
        int characters =
                switch (published.path("precision").asText()) {
                    case "year" -> 4;
                    case "month" -> 7;
                    default -> 10;
                };
        return published.path("date").asText().substring(0, characters);
    }

    static @Nullable Mark venue(JsonNode venue) {
        if (!venue.has("name")) {
            return null;
        }
        String words = String.join(
                        " ",
                        venue.path("name").asText(),
                        venue.path("year").asText(),
                        venue.path("track").asText(),
                        venue.path("status").asText(),
                        venue.path("presentation").asText())
                .strip()
                .replaceAll(" +", " ");
        return new Mark(
                words,
                venue.path("raw").asText(),
                "/?venue=" + PageAddress.encode(venue.path("name").asText()));
    }

    static List<String> notes(JsonNode paper) {
        List<String> notes = new ArrayList<>();
        JsonNode venue = paper.path("venue");
        if (venue.has("journal") && !venue.path("journal").equals(venue.path("name"))) {
            notes.add(venue.path("journal").asText());
        }
        if (paper.path("decision").has("raw")) {
            notes.add(paper.path("decision").path("raw").asText());
        }
        return notes;
    }

    static String readable(JsonNode paper, String field, String otherwise) {
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
