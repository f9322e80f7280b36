package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of a document's shape. An open set, so that a reader of an older version still reads messages of formats
 * that it does not know.
 */
public record Format(@JsonValue String name) {

    private static final Pattern VALID = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    /** Abstract, blank line, optional comment, blank line, {@code arXiv:} and {@code Created:} lines. */
    public static final Format BLOCKS = new Format("blocks");

    /** Abstract line, optional comment line, {@code arXiv:ID} with the next abstract glued to it. */
    public static final Format RUN_ON = new Format("run-on");

    /** Title line, abstract line, optional decision line. */
    public static final Format REVIEW_LISTING = new Format("review-listing");

    /** Category, date and code flag on one line, title glued to authors on the next, then the abstract. */
    public static final Format PORTAL_LISTING = new Format("portal-listing");

    /** One JSON object of arXiv metadata a line. */
    public static final Format ARXIV_JSONL = new Format("arxiv-jsonl");

    /** Answers of an OAI-PMH repository to {@code ListRecords} or {@code GetRecord}. */
    public static final Format OAI_PMH = new Format("oai-pmh");

    /** Atom feeds, that of arXiv's API among them. */
    public static final Format ATOM = new Format("atom");

    /** RSS feeds, those of arXiv among them. */
    public static final Format RSS = new Format("rss");

    /** Notes of OpenReview's API, versions 1 and 2. */
    public static final Format OPENREVIEW_JSON = new Format("openreview-json");

    public static final Format BIBTEX = new Format("bibtex");

    public static final Format RIS = new Format("ris");

    /** Items of the Citation Style Language. */
    public static final Format CSL_JSON = new Format("csl-json");

    /** Works of Crossref's REST API. */
    public static final Format CROSSREF_JSON = new Format("crossref-json");

    /** Articles in JATS, and those of PubMed. */
    public static final Format JATS = new Format("jats");

    /** One JSON object a line, its fields named by a mapping. */
    public static final Format JSONL = new Format("jsonl");

    /** No shape of documents: a source that was withdrawn by hand. */
    public static final Format WITHDRAWAL = new Format("withdrawal");

    /** No shape of documents: a feed that was withdrawn by hand, with all of its sources; written to every partition. */
    public static final Format FEED_WITHDRAWAL = new Format("feed-withdrawal");

    public Format {
        requireNonNull(name, "name is null");
        if (!VALID.matcher(name).matches()) {
            throw new IllegalArgumentException("a format's name is [a-z][a-z0-9-]{0,31}, not \"%s\"".formatted(name));
        }
    }

    @JsonCreator
    public static Format of(String name) {
        return new Format(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
