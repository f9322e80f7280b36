package dev.abstracts.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperId;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaperDocumentTest {

    private static final ObjectMapper JSON = MessageJson.mapper();
    private static final Instant INDEXED = Instant.parse("2026-03-04T05:06:07.089Z");

    @Test
    void keepsThePaperAsItIsAndAddsItsKeys() throws Exception {
        Paper paper = Papers.full();

        JsonNode document = JSON.readTree(PaperDocument.json(paper, INDEXED));

        JsonNode expected = JSON.valueToTree(paper);
        for (Map.Entry<String, JsonNode> member : expected.properties()) {
            assertThat(document.get(member.getKey())).as(member.getKey()).isEqualTo(member.getValue());
        }
        assertThat(document.get("indexedAt").asText()).isEqualTo("2026-03-04T05:06:07.089Z");
        assertThat(document.size()).isEqualTo(expected.size() + 2);
        assertThat(document.get("search")).isEqualTo(JSON.readTree("""
                {"key": "arxiv:2101.00001",
                 "id": ["arxiv:2101.00001", "2101.00001", "2101.00001v2", "arxiv:2101.00001v2", "10.1000/tidal",
                        "doi:10.1000/tidal", "xY_z1", "openreview:xY_z1"],
                 "feed": ["coast", "portal"], "delivery": ["d1", "d2"], "format": ["blocks", "portal-listing"],
                 "category": ["cs.LG", "stat.ML"], "venue": "NeurIPS", "status": ["accepted"],
                 "presentation": ["oral", "notable-top-5%"], "tag": ["subject:cs.LG"],
                 "tagName": ["subject:cs.lg", "machine learning"], "subject": ["cs.LG", "stat.ML"],
                 "author": ["pal erdosz", "jean-pierre a. sorrel", "plato"],
                 "authorForm": ["P Erdősz", "J P A Sorrel", "J Sorrel"],
                 "context": ["Harbour Institute", "NeurIPS 2021", "Tides in Machine Learning"],
                 "year": 2021, "day": 18659, "received": 1609632000000, "hasCode": true,
                 "has": ["code", "title", "abstract", "authors", "comment", "date", "category", "venue", "decision",
                         "links", "arxiv", "doi", "subjects", "tags"]}
                """.replace("xY_z1", "xy_z1")));
    }

    @Test
    void aGonePaperIsOnlyThat() throws Exception {
        Paper gone = Paper.gone(PaperId.arxiv("2101.00001"), Instant.parse("2026-01-01T00:00:00Z"));

        JsonNode document = JSON.readTree(PaperDocument.json(gone, INDEXED));

        assertThat(document.get("gone").asBoolean()).isTrue();
        assertThat(document.get("id").asText()).isEqualTo("arxiv:2101.00001");
        assertThat(document.get("search").get("key").asText()).isEqualTo("arxiv:2101.00001");
        assertThat(document.has("title")).isFalse();
    }

    @Test
    void theStrictMappingKnowsEveryFieldThatADocumentCanHave() {
        JsonNode mapping = IndexDefinition.papers().toTree().get("mappings");
        assertThat(mapping.get("dynamic").asText()).isEqualTo("strict");

        List<String> unknown = new ArrayList<>();
        for (Paper paper : List.of(Papers.full(), EnrichmentKeysTest.enriched())) {
            JsonNode document = JSON.valueToTree(PaperDocument.of(paper, INDEXED));
            collectUnmapped("", document, mapping.get("properties"), unknown);
        }
        for (RecordComponent component : Paper.class.getRecordComponents()) {
            String name = component.getName().equals("abstractText") ? "abstract" : component.getName();
            if (!name.equals("display") && !mapping.get("properties").has(name)) {
                unknown.add(name);
            }
        }
        for (RecordComponent component : SearchKeys.class.getRecordComponents()) {
            if (!mapping.at("/properties/search/properties").has(component.getName())) {
                unknown.add("search." + component.getName());
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static void collectUnmapped(String path, JsonNode value, JsonNode properties, List<String> unknown) {
        Iterator<Map.Entry<String, JsonNode>> members = value.properties().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonNode> member = members.next();
            JsonNode mapped = properties.get(member.getKey());
            if (mapped == null) {
                unknown.add(path + member.getKey());
            } else if (mapped.has("properties")) {
                Collection<JsonNode> values = new ArrayList<>();
                (member.getValue().isArray() ? member.getValue() : List.of(member.getValue())).forEach(values::add);
                values.forEach(
                        v -> collectUnmapped(path + member.getKey() + ".", v, mapped.get("properties"), unknown));
            }
        }
    }

    @Test
    void anIdTooLongForElasticsearchIsHashed() {
        PaperId fits = PaperId.doi("10.1/" + "é".repeat(250));
        PaperId tooLong = PaperId.doi("10.1/" + "é".repeat(252));

        assertThat(PaperDocument.key(fits)).isEqualTo(fits.value());
        assertThat(PaperDocument.key(tooLong)).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void timesBeyondCountingStandAtTheirEnd() {
        assertThat(SearchKeys.of(Papers.titled("t").receivedAt(Instant.MAX).build())
                        .received())
                .isEqualTo(Long.MAX_VALUE - 1);
        assertThat(SearchKeys.of(Papers.titled("t").receivedAt(Instant.MIN).build())
                        .received())
                .isEqualTo(Long.MIN_VALUE + 1);
    }
}
