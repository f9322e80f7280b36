package dev.abstracts.search.paper;

import dev.abstracts.contract.Claim;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.Resource;
import dev.abstracts.contract.Subject;
import dev.abstracts.contract.Tag;
import dev.abstracts.contract.Tag.Evidence;
import dev.abstracts.contract.Venue;
import dev.abstracts.search.index.Papers;
import java.time.Instant;

/** Those of the {@link InventedPapers} in which enrichment found something. */
final class EnrichedPapers {

    static final String RECEIVED_TITLE = "Speeding up $\\ell_0$ Pruning by $37\\times$";
    static final String READABLE_TITLE = "Speeding up ℓ₀ Pruning by 37×";
    static final String RECEIVED_ABSTRACT = "Our \\textbf{sparse} kernels are $37\\times$ faster than dense ones, and"
            + " reach 84.6\\% top-1 accuracy on LanternSet.";
    static final String READABLE_ABSTRACT =
            "Our sparse kernels are 37× faster than dense ones, and reach 84.6% top-1 accuracy on LanternSet.";

    private EnrichedPapers() {}

    static Paper pruning() {
        int lantern = RECEIVED_ABSTRACT.indexOf("LanternSet");
        Evidence dataset = new Evidence("abstract", lantern, lantern + "LanternSet".length());
        return enriched(RECEIVED_TITLE, "arxiv:1001.00001")
                .abstractText(RECEIVED_ABSTRACT)
                .display(READABLE_TITLE, READABLE_ABSTRACT)
                .categories("econ.GN")
                .subjects(
                        new Subject("econ.GN", "General Economics", Subject.Origin.SOURCE, 1),
                        new Subject("stat.ML", "Machine Learning", Subject.Origin.PREDICTED, 0.83))
                .venue(new Venue(
                        "LampConf",
                        2010,
                        Venue.Status.UNDER_REVIEW,
                        null,
                        null,
                        "findings",
                        "Journal of Lamps",
                        "under review at LampConf"))
                .tags(
                        tag("dataset:lanternset", "LanternSet", dataset),
                        tag("method:pruning", "Pruning", null),
                        tag("metric:top-1-accuracy", "Top-1 Accuracy", null),
                        tag("model:lampnet", "LämpNet", null),
                        tag("task:image-sorting", "Image Sorting", null))
                .claims(
                        claim(Claim.Kind.SPEEDUP, 37, "x", null, null, "dense ones", "37× faster than dense ones"),
                        claim(Claim.Kind.SPEEDUP, 2, "x", null, null, null, "2×"),
                        new Claim(
                                Claim.Kind.ACCURACY,
                                84.6,
                                "%",
                                "up-to",
                                "top-1 accuracy",
                                "LanternSet",
                                null,
                                "84.6% top-1 accuracy on LanternSet",
                                dataset,
                                "accuracy-on"))
                .resources(
                        new Resource(Resource.Kind.CODE, "https://example.org/code?a=1&b=2", "example.org", null),
                        new Resource(Resource.Kind.DATA, "https://example.org/data", "example.org", null))
                .build();
    }

    /** With nothing but claims, and with what must not become markup. */
    static Paper lamps() {
        return enriched("Lamps Sorted Well", "arxiv:1001.00002")
                .abstractText("Everything is sorted.")
                .tags(tag("other:bold", "<b>Bold</b>", new Evidence("abstract", 5, 5_000)))
                .claims(
                        claim(Claim.Kind.ACCURACY, 91, "%", null, "lanternset", null, "\"><img src=x>"),
                        claim(Claim.Kind.SPEEDUP, 5, "x", null, null, null, "5 times"),
                        claim(Claim.Kind.SCORE, 12, null, null, null, null, "12"),
                        claim(Claim.Kind.OTHER, Double.NaN, null, null, null, null, "not a number"))
                .resources(new Resource(Resource.Kind.DEMO, "javascript:alert(1)", "example.org", null))
                .build();
    }

    private static Papers enriched(String title, String id) {
        return Papers.titled(title)
                .id(id)
                .published("2010-01-01")
                .seen("results", "d6", Format.ARXIV_JSONL)
                .receivedAt(Instant.parse("2020-06-01T00:00:00Z"));
    }

    private static Tag tag(String id, String label, Evidence evidence) {
        return new Tag(id, label, id.substring(0, id.indexOf(':')), "gazetteer", evidence, 0.95);
    }

    private static Claim claim(
            Claim.Kind kind, double value, String unit, String metric, String dataset, String baseline, String quote) {
        return new Claim(
                kind, value, unit, null, metric, dataset, baseline, quote, new Evidence("abstract", 0, 3), "test");
    }
}
