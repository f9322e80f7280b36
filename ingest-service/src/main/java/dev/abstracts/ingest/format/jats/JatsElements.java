package dev.abstracts.ingest.format.jats;

import dev.abstracts.ingest.format.text.OwnDoi;
import dev.abstracts.ingest.format.xml.RecordElements;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Articles of JATS, alone, in {@code <pmc-articleset>} or in any other envelope, without their full texts; of PubMed, the
 * articles, the books, and the ids of what was deleted. Sources: jats.nlm.nih.gov, "Journal Article Tag Suite" 1.3;
 * nlm.nih.gov, "MEDLINE/PubMed XML data elements". An article is known by its DOI in lower case, else by {@code pmid:}, {@code pmcid:} or
 * {@code publisher:} and its id there; what comes from PubMed by {@code pmid:}, because that is all that a deletion says.
 */
final class JatsElements implements RecordElements {

    private static final String ARTICLE_ID = "article-meta/article-id";
    private static final String STUB_ID = "front-stub/article-id";

    @Override
    public Set<String> names() {
        return Set.of("article", "PubmedArticle", "PubmedBookArticle", "MedlineCitation", "PMID");
    }

    @Override
    public Set<String> leftOut() {
        return Set.of("body", "back", "sub-article", "floats-group", "floats-wrap", "response", "ReferenceList");
    }

    @Override
    public String expected() {
        return "<article> or <PubmedArticle>";
    }

    @Override
    public Set<String> around() {
        return Set.of("PubmedArticleSet", "MedlineCitationSet", "pmc-articleset", "articles", "DeleteCitation");
    }

    @Override
    public Set<String> looksAt() {
        return Set.of(ARTICLE_ID, STUB_ID, "MedlineCitation/PMID", "BookDocument/PMID", "/PMID");
    }

    @Override
    public Made make(String name, List<Found> found) {
        if (!name.equals("article")) {
            return new Made.Item(
                    found.isEmpty() ? null : "pmid:" + found.getFirst().text());
        }
        String doi = id(found, "doi");
        String own = doi == null ? null : OwnDoi.in(doi);
        if (own != null) {
            return new Made.Item(own);
        }
        String pmid = id(found, "pmid");
        String pmcid = id(found, "pmc");
        pmcid = pmcid == null ? id(found, "pmcid") : pmcid;
        String publisher = id(found, "publisher-id");
        return new Made.Item(
                pmid != null
                        ? "pmid:" + pmid
                        : pmcid != null
                                ? "pmcid:" + (pmcid.startsWith("PMC") ? pmcid : "PMC" + pmcid)
                                : publisher != null ? "publisher:" + publisher : null);
    }

    private static @Nullable String id(List<Found> found, String type) {
        for (Found one : found) {
            if (type.equals(one.attributes().get("pub-id-type")) && !one.text().isEmpty()) {
                return one.text();
            }
        }
        return null;
    }
}
