package dev.abstracts.enrich.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.Sighting;
import dev.abstracts.enrich.parse.ParseOutcome.Parsed;
import dev.abstracts.enrich.subject.ArxivTaxonomy;
import dev.abstracts.local.corpus.Corpus;
import dev.abstracts.local.corpus.CorpusRecord;
import dev.abstracts.local.corpus.CorpusRenderer;
import dev.abstracts.local.corpus.RenderOptions;
import dev.abstracts.local.corpus.RenderOptions.Dialect;
import dev.abstracts.local.corpus.RenderOptions.Layout;
import dev.abstracts.local.corpus.RenderedRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The share of 20,000 real records, rendered in every format, whose fields are exact. The parsers were fitted to records with
 * even numbers only; the odd ones tell how they do on records that nobody has looked at.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CorpusRatesTest {

    private final RecordParsers parsers = RecordParsers.create();
    private final ArxivTaxonomy taxonomy = ArxivTaxonomy.load();

    /** @param every how many records one is taken of: formats that need no guessing are measured on fewer */
    private record Rendering(String name, Format format, RenderOptions options, int every) {}

    private static final List<Rendering> RENDERINGS = List.of(
            new Rendering("blocks", Format.BLOCKS, RenderOptions.seeded(11).withVersions(), 2),
            new Rendering(
                    "blocks, wrapped", Format.BLOCKS, RenderOptions.seeded(12).with(Layout.WRAPPED), 4),
            new Rendering(
                    "blocks, paragraphs",
                    Format.BLOCKS,
                    RenderOptions.seeded(13).with(Layout.PARAGRAPHS),
                    2),
            new Rendering("run-on", Format.RUN_ON, RenderOptions.seeded(14).withVersions(), 4),
            new Rendering("review-listing", Format.REVIEW_LISTING, RenderOptions.seeded(15), 4),
            new Rendering("portal-listing", Format.PORTAL_LISTING, RenderOptions.seeded(16), 2),
            new Rendering("arxiv-jsonl, harvest", Format.ARXIV_JSONL, RenderOptions.seeded(17), 4),
            new Rendering(
                    "arxiv-jsonl, snapshot",
                    Format.ARXIV_JSONL,
                    RenderOptions.seeded(18).with(Dialect.SNAPSHOT),
                    4));

    @Test
    void fieldsAreExactOnRealRecords() throws IOException {
        Optional<Path> corpus = Corpus.find(Path.of(""));
        assumeThat(corpus).as("the shared corpus is not there").isPresent();
        List<CorpusRecord> records;
        try (Stream<CorpusRecord> read = Corpus.read(corpus.orElseThrow())) {
            records = read.toList();
        }
        System.out.printf("%-22s %-9s %7s %s%n", "rendering", "half", "records", "exact, in per cent");
        for (Rendering rendering : RENDERINGS) {
            for (boolean heldOut : List.of(false, true)) {
                List<CorpusRecord> half = half(records, heldOut, rendering.every());
                Map<String, Double> rates = rates(rendering, half);
                System.out.printf(
                        "%-22s %-9s %7d %s%n", rendering.name(), heldOut ? "held out" : "fitted", half.size(), rates);
                assertTargets(rendering, rates);
            }
        }
    }

    private static List<CorpusRecord> half(List<CorpusRecord> records, boolean heldOut, int every) {
        List<CorpusRecord> half = new ArrayList<>(records.size() / 2);
        for (int i = heldOut ? 1 : 0; i < records.size(); i += 2 * every) {
            half.add(records.get(i));
        }
        return half;
    }

    private Map<String, Double> rates(Rendering rendering, List<CorpusRecord> records) {
        Map<String, Integer> exact = new LinkedHashMap<>();
        for (RenderedRecord expected : new CorpusRenderer(rendering.options())
                .render(rendering.format(), records)
                .records()) {
            ParseOutcome outcome = parsers.parse(Records.raw(rendering.format(), expected.text()), Records.NOW);
            if (outcome instanceof Parsed(Sighting sighting)) {
                compare(expected, sighting).forEach((field, same) -> exact.merge(field, same ? 1 : 0, Integer::sum));
            }
        }
        Map<String, Double> rates = new LinkedHashMap<>();
        exact.forEach((field, count) -> rates.put(field, 100.0 * count / records.size()));
        return rates;
    }

    private Map<String, Boolean> compare(RenderedRecord expected, Sighting sighting) {
        List<String> authors = sighting.authors().stream().map(Author::name).toList();
        PublicationDate published = sighting.published();
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("abstract", expected.abstractText().equals(sighting.abstractText()));
        same.put("title", Objects.equals(expected.title(), sighting.title()));
        same.put(
                "authors",
                expected.authors().equals(authors) && expected.authorsTruncated() == sighting.authorsTruncated());
        same.put(
                "id",
                Objects.equals(expected.arxivId(), sighting.identifiers().arxiv())
                        && Objects.equals(
                                expected.arxivVersion(), sighting.identifiers().arxivVersion()));
        same.put("comment", Objects.equals(expected.comment(), sighting.comment()));
        same.put(
                "date",
                Objects.equals(expected.created(), published == null ? null : published.date())
                        && (published != null && published.inferred()) == expected.createdInferred());
        same.put(
                "decision",
                Objects.equals(
                        expected.decision(),
                        sighting.decision() == null ? null : sighting.decision().raw()));
        same.put(
                "categories",
                expected.categories().stream()
                        .filter(taxonomy::contains)
                        .toList()
                        .equals(sighting.categories()));
        return same;
    }

    private static void assertTargets(Rendering rendering, Map<String, Double> rates) {
        boolean guessesParagraphs = rendering.options().layout() == Layout.PARAGRAPHS;
        double strict = guessesParagraphs ? 98.0 : 99.0;
        assertThat(rates.get("abstract"))
                .as("abstracts of %s", rendering.name())
                .isGreaterThan(strict);
        assertThat(rates.get("comment")).as("comments of %s", rendering.name()).isGreaterThan(strict);
        assertThat(rates.get("id")).as("ids of %s", rendering.name()).isGreaterThan(99.0);
        assertThat(rates.get("date")).as("dates of %s", rendering.name()).isGreaterThan(99.0);
        assertThat(rates.get("decision"))
                .as("decisions of %s", rendering.name())
                .isGreaterThan(99.0);
        double titles = rendering.format().equals(Format.PORTAL_LISTING) ? 97.0 : 98.0;
        assertThat(rates.get("title")).as("titles of %s", rendering.name()).isGreaterThan(titles);
        assertThat(rates.get("authors")).as("authors of %s", rendering.name()).isGreaterThan(97.0);
    }
}
