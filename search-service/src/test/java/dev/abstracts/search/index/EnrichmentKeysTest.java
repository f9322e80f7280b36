package dev.abstracts.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.Claim;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.Resource;
import dev.abstracts.contract.Subject;
import dev.abstracts.contract.Tag;
import dev.abstracts.contract.Tag.Evidence;
import dev.abstracts.contract.Venue;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnrichmentKeysTest {

    private static final Instant INDEXED = Instant.parse("2026-03-04T05:06:07.089Z");

    static Paper enriched() {
        return Papers.titled("$T$-Nets")
                .abstractText("They are 37 times faster.")
                .display("T-Nets", null)
                .categories("cs.LG")
                .subjects(
                        new Subject("cs.LG", "Machine Learning", Subject.Origin.SOURCE, 1),
                        new Subject("cs.CV", "Computer Vision", Subject.Origin.PREDICTED, 0.8))
                .venue(new Venue("Tides", 2021, Venue.Status.ACCEPTED, null, null, "main", "Tides", null))
                .tags(
                        tag("task:tide-reading", "Tide Reading"),
                        tag("method:nets", "Nets"),
                        tag("dataset:buoys", "Büoys"),
                        tag("metric:f1", "F1"),
                        tag("model:tnet", "T-Net"),
                        tag("venue:tides", "Tides"))
                .claims(
                        claim(Claim.Kind.SPEEDUP, 37, "x"),
                        claim(Claim.Kind.SPEEDUP, 2, "x"),
                        claim(Claim.Kind.ACCURACY, 84.6, "%"),
                        claim(Claim.Kind.COST, 4, "GPU hours"),
                        claim(Claim.Kind.OTHER, Double.POSITIVE_INFINITY, null))
                .resources(new Resource(Resource.Kind.CODE, "https://example.org/t", "example.org", null))
                .build();
    }

    private static Tag tag(String id, String label) {
        return new Tag(id, label, id.substring(0, id.indexOf(':')), "gazetteer", null, 1);
    }

    private static Claim claim(Claim.Kind kind, double value, String unit) {
        return new Claim(
                kind, value, unit, null, "F1", "Waves", null, "quoted", new Evidence("abstract", 0, 3), "test");
    }

    private static JsonNode document(Paper paper) throws IOException {
        return MessageJson.mapper().readTree(PaperDocument.json(paper, INDEXED));
    }

    @Test
    void findsWhatQueriesAskFor() throws IOException {
        JsonNode keys = document(enriched()).get("search");

        JsonNode expected = MessageJson.mapper().readTree("""
                {"subject": ["cs.LG", "cs.CV"], "task": ["tide reading"], "method": ["nets"],
                 "dataset": ["buoys", "waves"], "metric": ["f1"], "model": ["t-net"],
                 "claim": ["speedup", "accuracy", "cost", "other"],
                 "value": {"speedup": [37.0, 2.0], "speedupTimes": [37.0, 2.0], "accuracy": [84.6],
                           "accuracyPercent": [84.6], "cost": [4.0]},
                 "resource": ["code"], "track": "main", "journal": "Tides", "hasCode": true,
                 "context": ["Tides 2021"],
                 "has": ["code", "title", "abstract", "category", "venue", "journal", "track", "subjects", "tags",
                         "claims", "resources"]}
                """);
        expected.properties()
                .forEach(key ->
                        assertThat(keys.get(key.getKey())).as(key.getKey()).isEqualTo(key.getValue()));
    }

    @Test
    void readableTextsAreIndexedAndReceivedOnesKeptWhereTheyDiffer() throws IOException {
        JsonNode document = document(enriched());

        assertThat(document.fieldNames().next()).isEqualTo(PaperDocument.RECEIVED_TEXT);
        assertThat(document.get("title").asText()).isEqualTo("T-Nets");
        assertThat(document.get("abstract").asText()).isEqualTo("They are 37 times faster.");
        assertThat(document.get("receivedText"))
                .isEqualTo(MessageJson.mapper().createObjectNode().put("title", "$T$-Nets"));
        assertThat(document.has("display")).isFalse();
        assertThat(document(Papers.full()).has("receivedText")).isFalse();
    }

    @Test
    void everyKindAndUnitIsMapped() {
        JsonNode mapped =
                IndexDefinition.papers().toTree().at("/mappings/properties/search/properties/value/properties");
        Set<String> fields = new HashSet<>();
        for (Claim.Kind kind : Claim.Kind.values()) {
            fields.add(ClaimUnit.field(kind, null));
            for (ClaimUnit unit : ClaimUnit.values()) {
                fields.add(ClaimUnit.field(kind, unit));
            }
        }

        assertThat(mapped.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(fields);
    }
}
