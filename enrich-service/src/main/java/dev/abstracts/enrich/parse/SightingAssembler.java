package dev.abstracts.enrich.parse;

import dev.abstracts.contract.Display;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.Tag.Evidence;
import dev.abstracts.enrich.claim.ClaimReader;
import dev.abstracts.enrich.comment.PaperSize;
import dev.abstracts.enrich.display.ReadableText;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.resource.ResourceReader;
import dev.abstracts.enrich.subject.ArxivTaxonomy;
import dev.abstracts.enrich.subject.SubjectReader;
import dev.abstracts.enrich.tag.Tagger;
import dev.abstracts.enrich.venue.VenueReader;
import dev.abstracts.enrich.venue.VenueReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Completes the fields of a record to a sighting: what its texts read as and say (links, size, venue, tags, subjects, claims,
 * resources), and where the record came from.
 */
final class SightingAssembler {

    private final ArxivTaxonomy taxonomy;
    private final Tagger tagger;
    private final VenueReader venueReader;
    private final SubjectReader subjects;
    private final ClaimReader claims;
    private final ResourceReader resources;

    SightingAssembler(
            ArxivTaxonomy taxonomy,
            Tagger tagger,
            VenueReader venueReader,
            SubjectReader subjects,
            ClaimReader claims,
            ResourceReader resources) {
        this.taxonomy = taxonomy;
        this.tagger = tagger;
        this.venueReader = venueReader;
        this.subjects = subjects;
        this.claims = claims;
        this.resources = resources;
    }

    Sighting assemble(RawRecord raw, RecordFields fields, Instant now) {
        String comment = fields.comment();
        String received = fields.title();
        ReadableText title = received == null ? null : ReadableText.of("title", received);
        ReadableText abstractText = ReadableText.of("abstract", fields.abstractText());
        FieldLinks links = FieldLinks.of(fields.abstractText(), comment);
        PaperSize size = comment == null ? PaperSize.UNKNOWN : PaperSize.read(comment);
        VenueReading venue = venueReader.read(comment, fields.journalReference(), fields.decision());
        List<String> categories = categories(fields.categories());
        Evidence codeEvidence = links.codeEvidence();
        return new Sighting(
                raw.source(),
                raw.recordId(),
                raw.feed(),
                raw.delivery(),
                raw.format(),
                raw.receivedAt(),
                now,
                fields.sourceDate(),
                fields.title(),
                fields.abstractText(),
                fields.authors(),
                fields.authorsTruncated(),
                fields.affiliations(),
                fields.identifiers(),
                fields.published(),
                categories.isEmpty() ? null : categories.getFirst(),
                categories,
                comment,
                size.pages(),
                size.figures(),
                venue == null ? null : venue.venue(),
                fields.decision(),
                links.all(),
                links.code(),
                codeEvidence != null || fields.codeFlag(),
                tagger.tag(title, abstractText, categories, venue, codeEvidence, fields.codeFlag()),
                Display.of(received, title == null ? null : title.text(), fields.abstractText(), abstractText.text()),
                subjects.read(categories, title, abstractText),
                claims.read(abstractText),
                resources.read(abstractText, comment == null ? null : ReadableText.of("comment", comment), List.of()),
                EnrichmentVersion.CURRENT);
    }

    /** Sources list classes of other schemes (MSC, ACM) among the categories; only arXiv's own are kept, each once. */
    private List<String> categories(List<String> received) {
        List<String> categories = new ArrayList<>(received.size());
        for (String category : received) {
            if (taxonomy.contains(category) && !categories.contains(category)) {
                categories.add(category);
            }
        }
        return categories;
    }
}
