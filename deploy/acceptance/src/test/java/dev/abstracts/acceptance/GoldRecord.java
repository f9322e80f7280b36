package dev.abstracts.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/**
 * What one record of a real document must become, and the comparison with the paper that readers get. {@code null} means
 * that the record does not say: the paper then leaves the field out, unless another sighting of it says it.
 */
record GoldRecord(String document, JsonNode gold) {

    static List<GoldRecord> of(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        String document = file.getFileName().toString().replace(".jsonl", "");
        List<GoldRecord> records = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            records.add(new GoldRecord(document, mapper.readTree(line)));
        }
        return records;
    }

    @Nullable
    String arxivId() {
        return gold.get("arxivId").textValue();
    }

    String abstractText() {
        return gold.get("abstract").textValue();
    }

    void compareWith(JsonNode paper) {
        boolean severalSightings = paper.path("sightings").size() > 1;
        SoftAssertions softly = new SoftAssertions();
        Comparison comparison = new Comparison(softly, paper, severalSightings, document + " " + gold.get("seq"));
        comparison.text("title", "/title");
        comparison.text("abstract", "/abstract");
        comparison.text("comment", "/comment");
        comparison.text("arxivId", "/identifiers/arxiv");
        comparison.list(
                "authors", paper.path("authors"), author -> author.path("name").textValue());
        comparison.list("affiliations", paper.path("affiliations"), JsonNode::textValue);
        comparison.set("categories", paper.path("categories"));
        comparison.set("links", paper.path("links"));
        comparison.set("codeLinks", paper.path("codeLinks"));
        comparison.flag("authorsTruncated");
        comparison.flag("hasCode");
        comparison.venue();
        comparison.decision();
        comparison.date();
        softly.assertAll();
    }

    private final class Comparison {

        private final SoftAssertions softly;
        private final JsonNode paper;
        private final boolean severalSightings;
        private final String where;

        Comparison(SoftAssertions softly, JsonNode paper, boolean severalSightings, String where) {
            this.softly = softly;
            this.paper = paper;
            this.severalSightings = severalSightings;
            this.where = where;
        }

        void text(String field, String pointer) {
            same(field, gold.get(field).textValue(), paper.at(pointer).textValue());
        }

        private void same(String field, @Nullable Object expected, @Nullable Object actual) {
            if (expected != null || !severalSightings) {
                softly.assertThat(actual).as("%s: %s", where, field).isEqualTo(expected);
            }
        }

        void list(String field, JsonNode actual, Function<JsonNode, String> text) {
            List<String> expected = texts(gold.get(field), JsonNode::textValue).toList();
            if (!expected.isEmpty() || !severalSightings) {
                softly.assertThat(texts(actual, text).toList())
                        .as("%s: %s", where, field)
                        .isEqualTo(expected);
            }
        }

        /** Lists of a paper are sorted unions, those of gold are in the order of the text. */
        void set(String field, JsonNode actual) {
            List<String> expected =
                    texts(gold.get(field), JsonNode::textValue).sorted().toList();
            if (!expected.isEmpty() || !severalSightings) {
                softly.assertThat(texts(actual, JsonNode::textValue).sorted().toList())
                        .as("%s: %s", where, field)
                        .isEqualTo(expected);
            }
        }

        void flag(String field) {
            softly.assertThat(paper.path(field).asBoolean())
                    .as("%s: %s", where, field)
                    .isEqualTo(gold.get(field).asBoolean());
        }

        void venue() {
            JsonNode venue = gold.get("venue");
            if (venue.isNull()) {
                same("venue", null, paper.get("venue"));
                return;
            }
            for (String field : List.of("name", "status", "presentation", "workshop")) {
                same(
                        "venue." + field,
                        venue.path(field).textValue(),
                        paper.path("venue").path(field).textValue());
            }
            same(
                    "venue.year",
                    number(venue.path("year")),
                    number(paper.path("venue").path("year")));
        }

        void decision() {
            JsonNode decision = gold.get("decision");
            if (decision.isNull()) {
                same("decision", null, paper.get("decision"));
                return;
            }
            JsonNode actual = paper.path("decision");
            boolean accepted = decision.path("accepted").asBoolean();
            softly.assertThat(actual.path("outcome").asText().equals("accepted"))
                    .as("%s: decision.outcome", where)
                    .isEqualTo(accepted);
            same(
                    "decision.presentation",
                    decision.path("presentation").textValue(),
                    actual.path("presentation").textValue());
            same(
                    "decision.raw",
                    decision.path("raw").textValue(),
                    actual.path("raw").textValue());
        }

        void date() {
            String created = gold.get("created").textValue();
            JsonNode published = paper.path("published");
            if (created == null) {
                same("published", null, paper.get("published"));
            } else if (gold.get("createdPrecision").asText().equals("day")) {
                same("published.date", created, published.path("date").textValue());
                same("published.precision", "day", published.path("precision").textValue());
                same("published.inferred", false, published.path("inferred").asBoolean());
            } else {
                LocalDate received =
                        LocalDate.parse(paper.path("receivedAt").asText().substring(0, 10));
                same(
                        "published.date",
                        latest(MonthDay.parse(created), received).toString(),
                        published.path("date").asText());
                same("published.inferred", true, published.path("inferred").asBoolean());
            }
        }
    }

    private static LocalDate latest(MonthDay day, LocalDate notAfter) {
        LocalDate thisYear = day.atYear(notAfter.getYear());
        return thisYear.isAfter(notAfter) ? day.atYear(notAfter.getYear() - 1) : thisYear;
    }

    private static Stream<String> texts(JsonNode list, Function<JsonNode, String> text) {
        return StreamSupport.stream(list.spliterator(), false).map(text);
    }

    private static @Nullable Integer number(JsonNode node) {
        return node.isNumber() ? node.intValue() : null;
    }
}
