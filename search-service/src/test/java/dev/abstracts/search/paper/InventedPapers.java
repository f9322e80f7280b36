package dev.abstracts.search.paper;

import dev.abstracts.contract.Decision;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.Tag;
import dev.abstracts.contract.Venue;
import dev.abstracts.search.index.Papers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the tests of this package search. */
public final class InventedPapers {

    public static final String ODD_DOI = "doi:10.1002/(sici)1097(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2%7e";

    /** How many papers there are with a lighthouse in the title, equal but for their ids and, every third, the date. */
    public static final int LIGHTHOUSES = 25;

    private InventedPapers() {}

    /** Those that a reader can find. */
    public static List<Paper> present() {
        List<Paper> papers = new ArrayList<>();
        papers.add(Papers.titled("Graph Networks for Tidal Forecasting")
                .id("arxiv:2103.00001")
                .identifiers(new Identifiers("2103.00001", 2, "10.1000/tidal", null))
                .abstractText("We train graph neural networks that transform tide gauges into zero-shot forecasts."
                        + " The role of Rényi entropy is discussed.")
                .authors("Pál Erdősz", "Xiao Zhang")
                .affiliations("Harbour Institute")
                .published("2021-03-14")
                .categories("cs.LG", "physics.ao-ph")
                .comment("9 pages, oral at NeurIPS 2021")
                .venue(new Venue(
                        "NeurIPS",
                        2021,
                        Venue.Status.ACCEPTED,
                        "oral",
                        "Tides and Learning",
                        null,
                        null,
                        "NeurIPS 2021"))
                .hasCode(true)
                .tags(subject("cs.LG", "Machine Learning"), subject("physics.ao-ph", "Oceanic Physics"))
                .seen("coast", "d1", Format.BLOCKS)
                .seen("portal", "d2", Format.PORTAL_LISTING)
                .receivedAt(Instant.parse("2021-04-01T00:00:00Z"))
                .build());
        papers.add(Papers.titled("A Survey of Trees")
                .id("arxiv:2103.00002")
                .identifiers(new Identifiers("2103.00002", null, null, null))
                .abstractText("Decision trees are surveyed. Neural networks are not, nor is forecasting.")
                .authors("Xiao Ming Zhang", "Jean-Pierre Sorrel")
                .published("2021-03-14")
                .categories("cs.LG")
                .venue(new Venue("ICML", 2022, Venue.Status.SUBMITTED, null, null, null, null, null))
                .tags(subject("cs.LG", "Machine Learning"))
                .seen("portal", "d2", Format.PORTAL_LISTING)
                .receivedAt(Instant.parse("2021-04-03T00:00:00Z"))
                .build());
        papers.add(Papers.titled("Graphs <script>alert('x')</script> & Ampersands")
                .id("openreview:odd-1")
                .identifiers(new Identifiers(null, null, null, "odd-1"))
                .abstractText("A graph <img src=x onerror=alert(1)> is drawn. We codesign it; the co-design was easy.")
                .authors("Zoë O’Neil")
                .decision(new Decision(Decision.Outcome.REJECTED, null, "Reject"))
                .seen("reviews", "d3", Format.REVIEW_LISTING)
                .receivedAt(Instant.parse("2021-04-02T00:00:00Z"))
                .build());
        papers.add(Papers.titled("Transformations of Coastal Maps")
                .id("arxiv:cs/0112017")
                .identifiers(new Identifiers("cs/0112017", 1, null, null))
                .abstractText("Maps are transformed.")
                .authors("X. Zhang", "L. B. Lamp")
                .published("2001-12-01")
                .categories("cs.AI")
                .decision(new Decision(Decision.Outcome.ACCEPTED, "poster", "Accept (Poster)"))
                .seen("coast", "d1", Format.BLOCKS)
                .receivedAt(Instant.parse("2021-04-02T00:00:00Z"))
                .build());
        papers.add(Papers.titled("Odd Identifiers")
                .id(ODD_DOI)
                .abstractText("Nothing else is odd here.")
                .published("1998-08-15")
                .seen("coast", "d4", Format.BLOCKS)
                .build());
        papers.add(EnrichedPapers.pruning());
        papers.add(EnrichedPapers.lamps());
        for (int i = 0; i < LIGHTHOUSES; i++) {
            Papers lighthouse = Papers.titled("A Lighthouse")
                    .id("source:lights/%02d".formatted(i))
                    .abstractText("It shines.")
                    .seen("lights", "d5", Format.ARXIV_JSONL)
                    .receivedAt(Instant.parse("2020-01-01T00:00:00Z"));
            papers.add((i % 3 == 0 ? lighthouse : lighthouse.published("2015-06-07")).build());
        }
        return papers;
    }

    static Paper gone() {
        return Paper.gone(PaperId.arxiv("2103.00009"), Instant.parse("2021-04-01T00:00:00Z"));
    }

    private static Tag subject(String category, String label) {
        return new Tag("subject:" + category, label, "subject", "arxiv-category", null, 1);
    }
}
