package dev.abstracts.enrich.assemble;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Claim;
import dev.abstracts.contract.Decision;
import dev.abstracts.contract.Display;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.Resource;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.SourceId;
import dev.abstracts.contract.Subject;
import dev.abstracts.contract.Tag;
import dev.abstracts.contract.Venue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Invented sightings, made field by field. */
public final class Sightings {

    private final FeedName feed;
    private final RecordId recordId;
    private String sourceId;
    private String delivery = "delivery-1";
    private Format format = Format.BLOCKS;
    private Instant receivedAt = Instant.parse("2024-03-01T12:00:00Z");
    private Instant enrichedAt = Instant.parse("2024-03-01T12:00:01Z");
    private LocalDate sourceDate;
    private String title;
    private String abstractText;
    private List<Author> authors = List.of();
    private boolean authorsTruncated;
    private List<String> affiliations = List.of();
    private Identifiers identifiers = Identifiers.NONE;
    private PublicationDate published;
    private String primaryCategory;
    private List<String> categories = List.of();
    private String comment;
    private Integer pages;
    private Integer figures;
    private Venue venue;
    private Decision decision;
    private List<String> links = List.of();
    private List<String> codeLinks = List.of();
    private boolean hasCode;
    private List<Tag> tags = List.of();
    private Display display = Display.NONE;
    private List<Subject> subjects = List.of();
    private List<Claim> claims = List.of();
    private List<Resource> resources = List.of();

    private Sightings(String feed, String record) {
        this.feed = FeedName.of(feed);
        this.recordId = RecordId.of(this.feed, format, record);
        this.sourceId = recordId.value();
    }

    /** @param record stands for the text of the record: the same text is the same record */
    public static Sightings of(String feed, String record) {
        return new Sightings(feed, record);
    }

    public Sightings sourceId(String id) {
        sourceId = id;
        return this;
    }

    public Sightings delivered(String id, String at) {
        delivery = id;
        receivedAt = Instant.parse(at);
        return this;
    }

    public Sightings enriched(String at) {
        enrichedAt = Instant.parse(at);
        return this;
    }

    public Sightings dated(String date) {
        sourceDate = date == null ? null : LocalDate.parse(date);
        return this;
    }

    public Sightings title(String value) {
        title = value;
        return this;
    }

    public Sightings abstractText(String value) {
        abstractText = value;
        return this;
    }

    public Sightings authors(boolean truncated, String... names) {
        authors = Stream.of(names).map(Author::named).toList();
        authorsTruncated = truncated;
        return this;
    }

    public Sightings affiliations(String... values) {
        affiliations = List.of(values);
        return this;
    }

    public Sightings arxiv(String id, Integer version) {
        identifiers = new Identifiers(id, version, identifiers.doi(), identifiers.openreview());
        return this;
    }

    public Sightings doi(String doi) {
        identifiers = new Identifiers(identifiers.arxiv(), identifiers.arxivVersion(), doi, identifiers.openreview());
        return this;
    }

    public Sightings openreview(String forum) {
        identifiers = new Identifiers(identifiers.arxiv(), identifiers.arxivVersion(), identifiers.doi(), forum);
        return this;
    }

    public Sightings published(String date, PublicationDate.Precision precision, boolean inferred) {
        published = new PublicationDate(LocalDate.parse(date), precision, inferred);
        return this;
    }

    public Sightings categories(String... values) {
        categories = List.of(values);
        primaryCategory = categories.isEmpty() ? null : categories.getFirst();
        return this;
    }

    public Sightings comment(String value) {
        comment = value;
        return this;
    }

    public Sightings size(Integer pageCount, Integer figureCount) {
        pages = pageCount;
        figures = figureCount;
        return this;
    }

    public Sightings venue(Venue value) {
        venue = value;
        return this;
    }

    public Sightings decision(Decision value) {
        decision = value;
        return this;
    }

    public Sightings links(String... values) {
        links = List.of(values);
        return this;
    }

    public Sightings code(String... values) {
        codeLinks = List.of(values);
        hasCode = true;
        return this;
    }

    public Sightings tags(Tag... values) {
        tags = List.of(values);
        return this;
    }

    public Sightings display(String readableTitle, String readableAbstract) {
        display = new Display(readableTitle, readableAbstract);
        return this;
    }

    public Sightings subjects(Subject... values) {
        subjects = List.of(values);
        return this;
    }

    public Sightings claims(Claim... values) {
        claims = List.of(values);
        return this;
    }

    public Sightings resources(Resource... values) {
        resources = List.of(values);
        return this;
    }

    public Sighting build() {
        return new Sighting(
                new SourceId(feed, sourceId),
                recordId,
                feed,
                delivery,
                format,
                receivedAt,
                enrichedAt,
                sourceDate,
                title,
                abstractText,
                authors,
                authorsTruncated,
                affiliations,
                identifiers,
                published,
                primaryCategory,
                categories,
                comment,
                pages,
                figures,
                venue,
                decision,
                links,
                codeLinks,
                hasCode,
                tags,
                display,
                subjects,
                claims,
                resources,
                null);
    }
}
