package dev.abstracts.enrich.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.Venue;
import dev.abstracts.enrich.parse.ParseOutcome.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every field of every record of the five real documents, exactly. */
class GoldTest {

    private final RecordParsers parsers = RecordParsers.create();

    @ParameterizedTest
    @CsvSource({
        "000_cbb1f9c1000f4e4f, blocks, 10",
        "001_d90573da5af4b331, review-listing, 100",
        "002_25c90ad2559d84b3, blocks, 10",
        "003_28f732de9789292c, run-on, 10",
        "004_a049e850807c9590, portal-listing, 40"
    })
    void everyFieldIsAsInGold(String document, String format, int count) throws IOException {
        Optional<Path> shared = shared();
        assumeThat(shared).as("the folder shared/gold is not there").isPresent();
        List<JsonNode> gold = new ArrayList<>();
        for (String line : Files.readAllLines(shared.orElseThrow().resolve("gold/" + document + ".jsonl"))) {
            gold.add(MessageJson.mapper().readTree(line));
        }
        String text = Files.readString(shared.orElseThrow().resolve("feeds/" + document + ".txt"));

        List<String> records = cut(Format.of(format), text, gold);

        assertThat(records).hasSize(count);
        for (int i = 0; i < count; i++) {
            RawRecord raw = Records.raw(Format.of(format), records.get(i));
            ParseOutcome outcome = parsers.parse(raw, Records.NOW);
            assertThat(outcome).as("%s %d", document, i).isInstanceOf(Parsed.class);
            Sighting sighting = ((Parsed) outcome).sighting();
            assertThat(asGold(i, sighting).toPrettyString())
                    .as("%s %d", document, i)
                    .isEqualTo(gold.get(i).toPrettyString());
        }
    }

    private static Optional<Path> shared() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/gold"))) {
                return Optional.of(at.resolve("shared"));
            }
        }
        return Optional.empty();
    }

    /** Cuts where gold says that the next record begins: cutting by shape is ingest-service's. */
    private static List<String> cut(Format format, String text, List<JsonNode> gold) {
        List<Integer> starts = new ArrayList<>();
        int at = 0;
        for (JsonNode record : gold) {
            String first = record.get("title").isNull()
                    ? record.get("abstract").asText()
                    : record.get("title").asText();
            at = text.indexOf(first, at);
            assertThat(at).as("gold %s is in the document", first).isNotNegative();
            starts.add(format.equals(Format.PORTAL_LISTING) ? text.lastIndexOf('\n', at - 2) + 1 : at);
            at++;
        }
        starts.add(text.length());
        List<String> records = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            records.add(text.substring(starts.get(i), starts.get(i + 1)).strip());
        }
        return records;
    }

    private static ObjectNode asGold(int seq, Sighting sighting) {
        ObjectNode gold = MessageJson.mapper().createObjectNode();
        gold.put("seq", seq);
        gold.put("title", sighting.title());
        gold.put("abstract", sighting.abstractText());
        gold.putArray("authors");
        sighting.authors().forEach(author -> gold.withArray("authors").add(author.name()));
        gold.put("authorsTruncated", sighting.authorsTruncated());
        gold.set("affiliations", MessageJson.mapper().valueToTree(sighting.affiliations()));
        gold.put("arxivId", sighting.identifiers().arxiv());
        created(gold, sighting.published());
        gold.set("categories", MessageJson.mapper().valueToTree(sighting.categories()));
        gold.put("comment", sighting.comment());
        decision(gold, sighting);
        venue(gold, sighting.venue());
        gold.put("hasCode", sighting.hasCode());
        gold.set("links", MessageJson.mapper().valueToTree(sighting.links()));
        gold.set("codeLinks", MessageJson.mapper().valueToTree(sighting.codeLinks()));
        return gold;
    }

    private static void created(ObjectNode gold, @Nullable PublicationDate published) {
        if (published == null) {
            gold.putNull("created").putNull("createdPrecision");
        } else if (published.inferred()) {
            LocalDate date = published.date();
            assertThat(date).isAfter(LocalDate.of(2025, 9, 15)).isBeforeOrEqualTo(LocalDate.of(2026, 9, 15));
            gold.put("created", MonthDay.from(date).toString()).put("createdPrecision", "month-day");
        } else {
            gold.put("created", published.date().toString()).put("createdPrecision", "day");
        }
    }

    private static void decision(ObjectNode gold, Sighting sighting) {
        if (sighting.decision() == null) {
            gold.putNull("decision");
        } else {
            gold.putObject("decision")
                    .put("accepted", sighting.decision().outcome() == dev.abstracts.contract.Decision.Outcome.ACCEPTED)
                    .put("presentation", sighting.decision().presentation())
                    .put("raw", sighting.decision().raw());
        }
    }

    private static void venue(ObjectNode gold, @Nullable Venue venue) {
        if (venue == null) {
            gold.putNull("venue");
        } else {
            gold.putObject("venue")
                    .put("name", venue.name())
                    .put("year", venue.year())
                    .put("presentation", venue.presentation())
                    .put("workshop", venue.workshop())
                    .put("status", venue.status().label());
        }
    }
}
