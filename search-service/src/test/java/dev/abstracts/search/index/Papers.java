package dev.abstracts.search.index;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Claim;
import dev.abstracts.contract.Decision;
import dev.abstracts.contract.Display;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.Resource;
import dev.abstracts.contract.Subject;
import dev.abstracts.contract.Tag;
import dev.abstracts.contract.Venue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Invented papers, made field by field. */
public final class Papers {

    private static final Instant RECEIVED = Instant.parse("2021-01-03T00:00:00Z");

    private PaperId id;
    private String title;
    private String abstractText;
    private List<Author> authors = List.of();
    private List<String> affiliations = List.of();
    private Identifiers identifiers = Identifiers.NONE;
    private PublicationDate published;
    private List<String> categories = List.of();
    private String comment;
    private Venue venue;
    private Decision decision;
    private List<String> links = List.of();
    private boolean hasCode;
    private List<Tag> tags = List.of();
    private Display display = Display.NONE;
    private List<Subject> subjects = List.of();
    private List<Claim> claims = List.of();
    private List<Resource> resources = List.of();
    private final List<Paper.Provenance> sightings = new ArrayList<>();
    private Instant receivedAt = RECEIVED;

    private Papers(String title) {
        this.title = title;
        this.id = PaperId.openreview(Integer.toHexString(title.hashCode()));
    }

    public static Papers titled(String title) {
        return new Papers(title);
    }

    /** A paper with every field set. */
    public static Paper full() {
        return titled("Tidal Networks")
                .id("arxiv:2101.00001")
                .abstractText("We let networks ebb and flow.")
                .credited(
                        Author.named("Pál Erdősz"),
                        new Author("Jean-Pierre A. Sorrel", "0000-0002-1825-0097"),
                        Author.named("Plato"))
                .affiliations("Harbour Institute")
                .identifiers(new Identifiers("2101.00001", 2, "10.1000/tidal", "xY_z1"))
                .published("2021-02-01")
                .categories("cs.LG", "stat.ML")
                .comment("9 pages, oral at NeurIPS 2021")
                .venue(new Venue(
                        "NeurIPS",
                        2021,
                        Venue.Status.ACCEPTED,
                        "oral",
                        "Tides in Machine Learning",
                        null,
                        null,
                        "NeurIPS 2021"))
                .decision(new Decision(Decision.Outcome.ACCEPTED, "notable-top-5%", "Accept: notable-top-5%"))
                .links("https://example.org/tides")
                .hasCode(true)
                .tags(new Tag(
                        "subject:cs.LG",
                        "Machine Learning",
                        "subject",
                        "arxiv-category",
                        new Tag.Evidence("categories", 0, 5),
                        1))
                .seen("coast", "d1", Format.BLOCKS)
                .seen("portal", "d2", Format.PORTAL_LISTING)
                .build();
    }

    public Papers id(String id) {
        this.id = PaperId.parse(id);
        return this;
    }

    public Papers title(String title) {
        this.title = title;
        return this;
    }

    public Papers abstractText(String abstractText) {
        this.abstractText = abstractText;
        return this;
    }

    public Papers credited(Author... authors) {
        this.authors = List.of(authors);
        return this;
    }

    public Papers authors(String... names) {
        this.authors = Stream.of(names).map(Author::named).toList();
        return this;
    }

    public Papers affiliations(String... affiliations) {
        this.affiliations = List.of(affiliations);
        return this;
    }

    public Papers identifiers(Identifiers identifiers) {
        this.identifiers = identifiers;
        return this;
    }

    public Papers published(String day) {
        this.published = new PublicationDate(LocalDate.parse(day), PublicationDate.Precision.DAY, false);
        return this;
    }

    public Papers categories(String... categories) {
        this.categories = List.of(categories);
        return this;
    }

    public Papers comment(String comment) {
        this.comment = comment;
        return this;
    }

    public Papers venue(Venue venue) {
        this.venue = venue;
        return this;
    }

    public Papers decision(Decision decision) {
        this.decision = decision;
        return this;
    }

    public Papers links(String... links) {
        this.links = List.of(links);
        return this;
    }

    public Papers hasCode(boolean hasCode) {
        this.hasCode = hasCode;
        return this;
    }

    public Papers tags(Tag... tags) {
        this.tags = List.of(tags);
        return this;
    }

    public Papers display(String title, String abstractText) {
        this.display = new Display(title, abstractText);
        return this;
    }

    public Papers subjects(Subject... subjects) {
        this.subjects = List.of(subjects);
        return this;
    }

    public Papers claims(Claim... claims) {
        this.claims = List.of(claims);
        return this;
    }

    public Papers resources(Resource... resources) {
        this.resources = List.of(resources);
        return this;
    }

    public Papers seen(String feed, String delivery, Format format) {
        sightings.add(new Paper.Provenance(
                FeedName.of(feed),
                delivery,
                RecordId.of(FeedName.of(feed), format, id.value()),
                format,
                RECEIVED,
                RECEIVED.plusMillis(250),
                null));
        return this;
    }

    public Papers receivedAt(Instant receivedAt) {
        this.receivedAt = receivedAt;
        return this;
    }

    public Paper build() {
        return new Paper(
                id,
                false,
                title,
                abstractText,
                authors,
                false,
                affiliations,
                identifiers,
                published,
                categories.isEmpty() ? null : categories.getFirst(),
                categories,
                comment,
                9,
                4,
                venue,
                decision,
                links,
                List.of(),
                hasCode,
                tags,
                display,
                subjects,
                claims,
                resources,
                sightings,
                receivedAt,
                RECEIVED.plusMillis(250));
    }
}
