package dev.abstracts.local.demo;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.FeedName;
import dev.abstracts.local.push.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A document of invented papers in one of the formats, in the resources under {@code samples/}.
 *
 * @param file name of the resource, which is the format's name with a suffix
 * @param shows what a reader may notice in it
 */
public record SampleFeed(FeedName feed, String file, String shows) {

    public static final List<SampleFeed> ALL = List.of(
            sample("demo-blocks", "blocks.txt", "abstract, comment, arXiv id and date in blocks"),
            sample("demo-run-on", "run-on.txt", "each id runs on into the next abstract"),
            sample("demo-reviews", "review-listing.txt", "title, abstract, decision of a conference's reviews"),
            sample("demo-portal", "portal-listing.txt", "a scraped portal: title and authors in one line"),
            sample("demo-arxiv", "arxiv-jsonl.jsonl", "harvested metadata, one JSON object a line"),
            sample("demo-oai", "oai-pmh.xml", "a harvest: arXiv's metadata and a library's Dublin Core"),
            sample("demo-atom", "atom.xml", "an Atom feed, plain text and HTML"),
            sample("demo-rss", "rss.xml", "an RSS feed, abstracts behind a prefix"),
            sample("demo-jats", "jats.xml", "journal articles with sections, collaborations and ORCID"),
            sample("demo-bibtex", "bibtex.bib", "references with LaTeX accents and an abbreviation"),
            sample("demo-ris", "ris.ris", "a library's export with wrapped abstracts"),
            sample("demo-jsonl", "jsonl.jsonl", "plain JSON objects, fields found by their usual names"),
            sample("demo-openreview", "openreview-json.json", "notes of OpenReview's API, with their venues"),
            sample("demo-csl", "csl-json.json", "a reference manager's items"),
            sample("demo-crossref", "crossref-json.json", "an answer of Crossref's API, abstracts in JATS"));

    private static SampleFeed sample(String feed, String file, String shows) {
        return new SampleFeed(FeedName.of(feed), file, shows);
    }

    /** The document, copied into a folder. */
    Document document(Path folder) {
        try (InputStream in = requireNonNull(SampleFeed.class.getResourceAsStream("/samples/" + file), file)) {
            Path copy = folder.resolve(file);
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return Document.of(file, copy);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample %s cannot be copied to %s".formatted(file, folder), e);
        }
    }
}
