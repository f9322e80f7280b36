package dev.abstracts.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.search.page.SearchPage.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes what enrichment found about a paper marks of a page, as plain text that the template escapes. */
final class EnrichmentReader {

    /** Kinds of tags that the page shows otherwise. */
    private static final Set<String> SHOWN_ELSEWHERE = Set.of("subject", "venue", "code");

    private static final Pattern TRAILING_ZERO = Pattern.compile("\\.0$");
    private static final int MAX_EVIDENCE = 120;

    private EnrichmentReader() {}

    /** Its subjects, or its categories while no enrichment has named any. */
    static List<Mark> subjects(JsonNode paper) {
        List<Mark> subjects = new ArrayList<>();
        for (JsonNode subject : paper.path("subjects")) {
            boolean predicted = subject.path("origin").asText().equals("predicted");
            String category = subject.path("category").asText();
            String name = subject.path("name").asText();
            String confidence = percent(subject.path("confidence"));
            subjects.add(new Mark(
                    predicted ? category + " (predicted, " + confidence + ")" : category,
                    predicted ? name + ", predicted with confidence " + confidence : name,
                    search("subject", category)));
        }
        if (subjects.isEmpty()) {
            paper.path("categories").forEach(category -> subjects.add(new Mark(category.asText(), "", null)));
        }
        return subjects;
    }

    static List<Mark> tags(JsonNode paper, int most) {
        List<Mark> tags = new ArrayList<>();
        for (JsonNode tag : paper.path("tags")) {
            String kind = tag.path("kind").asText();
            if (!SHOWN_ELSEWHERE.contains(kind) && tags.size() < most) {
                tags.add(new Mark(
                        tag.path("label").asText(),
                        kind + ", " + percent(tag.path("confidence")) + evidence(paper, tag.path("evidence"))
                                + ", rule " + tag.path("rule").asText(),
                        search("tag", tag.path("id").asText())));
            }
        }
        return tags;
    }

    /** What it claims to have achieved, in as many words as are known; the words that it says so itself as a hint. */
    static List<Mark> claims(JsonNode paper, int most) {
        List<Mark> claims = new ArrayList<>();
        for (JsonNode claim : paper.path("claims")) {
            if (claims.size() == most) {
                break;
            }
            String unit = claim.path("unit").asText();
            String value = TRAILING_ZERO.matcher(claim.path("value").asText()).replaceFirst("");
            String text = Stream.of(
                            claim.path("kind").asText(),
                            claim.path("comparator").asText().replace('-', ' '),
                            unit.equals("%") || unit.equals("x") ? value + unit : value + " " + unit,
                            unless(claim.path("kind"), claim.path("metric")),
                            with("on", claim.path("dataset")),
                            with("against", claim.path("baseline")))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .reduce("", (before, part) -> before.isEmpty() ? part : before + " " + part);
            claims.add(new Mark(text, claim.path("quote").asText(), null));
        }
        return claims;
    }

    /** What it links to; only an address of the web becomes a link. */
    static List<Mark> resources(JsonNode paper, int most) {
        List<Mark> resources = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (JsonNode resource : paper.path("resources")) {
            add(
                    resources,
                    most,
                    known,
                    resource.path("kind").asText(),
                    resource.path("url").asText());
        }
        paper.path("codeLinks").forEach(link -> add(resources, most, known, "code", link.asText()));
        return resources;
    }

    private static void add(List<Mark> resources, int most, Set<String> known, String kind, String url) {
        boolean web = url.startsWith("https://") || url.startsWith("http://");
        if (web && resources.size() < most && known.add(url)) {
            resources.add(new Mark(kind, url, url));
        }
    }

    /** The words of the received text that it was found in, as far as it is shown. */
    private static String evidence(JsonNode paper, JsonNode evidence) {
        String field = evidence.path("field").asText();
        String text = paper.path(field).asText();
        int start = evidence.path("start").asInt(-1);
        int end = evidence.path("end").asInt(-1);
        if (start < 0 || end <= start || end > text.length() || end - start > MAX_EVIDENCE) {
            return field.isEmpty() ? "" : ", in the " + field;
        }
        return ", in the " + field + ": “" + text.substring(start, end) + "”";
    }

    private static String unless(JsonNode kind, JsonNode metric) {
        return metric.asText().equalsIgnoreCase(kind.asText()) ? "" : metric.asText();
    }

    private static String with(String word, JsonNode value) {
        return value.asText().isEmpty() ? "" : word + " " + value.asText();
    }

    private static String percent(JsonNode confidence) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * confidence.asDouble());
    }

    private static String search(String filter, String value) {
        return "/?" + filter + "=" + PageAddress.encode(value);
    }
}
