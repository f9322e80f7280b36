package dev.abstracts.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.search.export.BibtexFormat;
import dev.abstracts.search.export.PaperAddress;
import dev.abstracts.search.page.PaperPage.Seen;
import dev.abstracts.search.page.SearchPage.Mark;
import dev.abstracts.search.paper.SimilarSearch.PaperAndSimilar;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a paper and those like it a page. */
final class PaperPageReader {

    private static final int MOST = 100;
    private static final int MAX_NAMES = 3;
    private static final List<Map.Entry<String, String>> EXPORTS = List.of(
            Map.entry(".bib", "BibTeX"),
            Map.entry(".ris", "RIS"),
            Map.entry(".csl.json", "CSL-JSON"),
            Map.entry(".atom", "Atom"),
            Map.entry("", "JSON"));
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final JsonNode json;
    private final JsonNode others;
    private final Paper paper;

    PaperPageReader(PaperAndSimilar found) throws IOException {
        this.json = MessageJson.mapper().readTree(found.paper());
        byte[] similar = found.similar();
        this.others = similar == null
                ? MissingNode.getInstance()
                : MessageJson.mapper().readTree(similar).path("papers");
        this.paper = MessageJson.mapper().treeToValue(json, Paper.class);
    }

    PaperPage page() {
        String id = paper.id().value();
        String title = or(paper.title(), "");
        String readableTitle = or(paper.display().title(), "Untitled");
        String text = or(paper.abstractText(), "");
        String readableText = or(paper.display().abstractText(), text);
        String comment = or(paper.comment(), "");
        EvidenceReader inTitle = new EvidenceReader("title", title, readableTitle);
        EvidenceReader inText = new EvidenceReader("abstract", text, readableText);
        EvidenceReader inComment = new EvidenceReader("comment", comment, comment);
        MarkedText markedTitle = inTitle.read(paper);
        MarkedText markedText = inText.read(paper);
        return new PaperPage(
                readableTitle,
                markedTitle.segments(),
                markedText.segments(),
                inComment.read(paper).segments(),
                authors(),
                paper.authorsTruncated(),
                paper.affiliations(),
                PaperReader.date(json.path("published")),
                PaperReader.venue(json.path("venue")),
                notes(),
                EnrichmentReader.subjects(json),
                EnrichmentReader.tags(json, MOST),
                claims(inTitle.anchors(paper, markedTitle), inText.anchors(paper, markedText)),
                resources(),
                PaperReader.places(json.path("identifiers")),
                title.isEmpty() || title.equals(readableTitle) ? null : title,
                text.equals(readableText) ? null : text,
                paper.sightings().stream()
                        .limit(MOST)
                        .map(PaperPageReader::seen)
                        .toList(),
                similar(),
                BibtexFormat.entry(paper),
                EXPORTS.stream()
                        .map(export -> new Mark(
                                export.getValue(), "", "/v1/papers/" + PageAddress.encode(id) + export.getKey()))
                        .toList());
    }

    private List<Mark> authors() {
        return paper.authors().stream()
                .limit(MOST)
                .map(author -> new Mark(
                        author.name(),
                        author.orcid() == null ? "" : "ORCID " + author.orcid(),
                        "/?author=" + PageAddress.encode(author.name())))
                .toList();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(PaperReader.notes(json));
        if (paper.pages() != null) {
            notes.add(paper.pages() == 1 ? "1 page" : paper.pages() + " pages");
        }
        if (paper.figures() != null) {
            notes.add(paper.figures() == 1 ? "1 figure" : paper.figures() + " figures");
        }
        return notes;
    }

    private List<Mark> claims(List<@Nullable String> inTitle, List<@Nullable String> inText) {
        List<Mark> read = EnrichmentReader.claims(json, MOST);
        List<Mark> claims = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            String anchor = inText.get(i) == null ? inTitle.get(i) : inText.get(i);
            claims.add(new Mark(read.get(i).text(), read.get(i).hint(), anchor == null ? null : "#" + anchor));
        }
        return claims;
    }

    /** What it links to, also without a kind. */
    private List<Mark> resources() {
        List<Mark> resources = new ArrayList<>(EnrichmentReader.resources(json, MOST));
        List<String> known = resources.stream().map(Mark::hint).toList();
        paper.links().stream()
                .filter(link -> PaperAddress.isWeb(link) && !known.contains(link))
                .limit(MOST)
                .forEach(link -> resources.add(new Mark("link", link, link)));
        return resources;
    }

    private static Seen seen(Paper.Provenance sighting) {
        String feed = sighting.feed().value();
        String record = sighting.recordId().value();
        return new Seen(
                new Mark(feed, "", "/?feed=" + PageAddress.encode(feed)),
                sighting.format().name(),
                new Mark(sighting.delivery(), "", "/v1/deliveries/" + PageAddress.encode(sighting.delivery())),
                moment(sighting.receivedAt()),
                moment(sighting.enrichedAt()),
                or(sighting.enrichment(), ""),
                new Mark(record.substring(0, Math.min(12, record.length())), record, null));
    }

    private List<Mark> similar() {
        List<Mark> similar = new ArrayList<>();
        for (JsonNode other : others) {
            String names = Stream.concat(
                            other.path("authors").valueStream().limit(MAX_NAMES).map(author -> author.path("name")
                                    .asText()),
                            Stream.of(other.path("authors").size() > MAX_NAMES ? "et al." : ""))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.joining(", "));
            String date = PaperReader.date(other.path("published"));
            similar.add(new Mark(
                    PaperReader.readable(other, "title", "Untitled"),
                    Stream.of(names, date).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")),
                    "/papers/" + PageAddress.encode(other.path("id").asText())));
        }
        return similar;
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    private static String or(@Nullable String text, String otherwise) {
        return Objects.requireNonNullElse(text, otherwise);
    }
}
