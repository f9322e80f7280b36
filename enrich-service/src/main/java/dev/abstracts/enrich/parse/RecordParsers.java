package dev.abstracts.enrich.parse;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.enrich.claim.ClaimReader;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.ReadOutcome.Read;
import dev.abstracts.enrich.format.ReadOutcome.Unreadable;
import dev.abstracts.enrich.format.RecordContext;
import dev.abstracts.enrich.format.arxivjsonl.ArxivJsonlParser;
import dev.abstracts.enrich.format.atom.AtomParser;
import dev.abstracts.enrich.format.bibtex.BibtexParser;
import dev.abstracts.enrich.format.blocks.BlocksParser;
import dev.abstracts.enrich.format.crossrefjson.CrossrefParser;
import dev.abstracts.enrich.format.csljson.CslParser;
import dev.abstracts.enrich.format.jats.JatsParser;
import dev.abstracts.enrich.format.jsonl.JsonlParser;
import dev.abstracts.enrich.format.oaipmh.OaiPmhParser;
import dev.abstracts.enrich.format.openreviewjson.OpenReviewParser;
import dev.abstracts.enrich.format.portallisting.PortalListingParser;
import dev.abstracts.enrich.format.portallisting.TitleSplitter;
import dev.abstracts.enrich.format.reviewlisting.ReviewListingParser;
import dev.abstracts.enrich.format.ris.RisParser;
import dev.abstracts.enrich.format.rss.RssParser;
import dev.abstracts.enrich.format.runon.RunOnParser;
import dev.abstracts.enrich.format.withdrawal.WithdrawalParser;
import dev.abstracts.enrich.identity.SightingVersion;
import dev.abstracts.enrich.parse.ParseOutcome.Parsed;
import dev.abstracts.enrich.parse.ParseOutcome.Unparseable;
import dev.abstracts.enrich.resource.ResourceReader;
import dev.abstracts.enrich.subject.ArxivTaxonomy;
import dev.abstracts.enrich.subject.SubjectModel;
import dev.abstracts.enrich.subject.SubjectReader;
import dev.abstracts.enrich.tag.TagGazetteer;
import dev.abstracts.enrich.tag.TagReader;
import dev.abstracts.enrich.tag.Tagger;
import dev.abstracts.enrich.text.WhiteSpace;
import dev.abstracts.enrich.venue.VenueGazetteer;
import dev.abstracts.enrich.venue.VenueReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns raw records of every known format into sightings. Immutable, thread-safe, never throws for what a record holds. */
public final class RecordParsers {

    private final Map<String, FormatParser> parsers;
    private final SightingAssembler assembler;

    RecordParsers(List<FormatParser> parsers, SightingAssembler assembler) {
        this.parsers = new TreeMap<>();
        parsers.forEach(parser -> this.parsers.put(parser.format().name(), parser));
        this.assembler = assembler;
    }

    /** All formats, with the gazetteers that lie in the jar. Loading takes a moment: keep the result. */
    public static RecordParsers create() {
        ArxivTaxonomy taxonomy = ArxivTaxonomy.load();
        TagGazetteer gazetteer = TagGazetteer.load();
        return new RecordParsers(
                List.of(
                        new BlocksParser(),
                        new RunOnParser(),
                        new ReviewListingParser(),
                        new PortalListingParser(TitleSplitter.load(), taxonomy),
                        new ArxivJsonlParser(),
                        new OaiPmhParser(taxonomy),
                        new AtomParser(),
                        new RssParser(),
                        new JatsParser(),
                        new BibtexParser(),
                        new RisParser(),
                        new JsonlParser(),
                        new OpenReviewParser(),
                        new CslParser(),
                        new CrossrefParser(),
                        new WithdrawalParser()),
                new SightingAssembler(
                        taxonomy,
                        new Tagger(taxonomy, TagReader.of(gazetteer)),
                        new VenueReader(VenueGazetteer.load()),
                        new SubjectReader(taxonomy, SubjectModel.load()),
                        ClaimReader.create(new KnownDatasets(gazetteer)),
                        new ResourceReader()));
    }

    /** @param now becomes the sighting's {@code enrichedAt} */
    public ParseOutcome parse(RawRecord raw, Instant now) {
        FormatParser parser = parsers.get(raw.format().name());
        if (parser == null) {
            return new Unparseable(
                    RejectionCode.UNKNOWN_FORMAT,
                    "no parser for the format \"%s\"; known are %s".formatted(raw.format(), parsers.keySet()));
        }
        String text = raw.text().indexOf('\r') < 0 ? raw.text() : String.join("\n", WhiteSpace.lines(raw.text()));
        RecordContext context = new RecordContext(raw.asOf(), raw.mapping() == null ? Map.of() : raw.mapping());
        return switch (parser.read(WhiteSpace.trim(text), context)) {
            case ReadOutcome.Withdrawn(var sourceDate) ->
                new ParseOutcome.Withdrawn(new SightingVersion(sourceDate, raw.receivedAt(), raw.recordId()));
            case Unreadable(String detail) -> new Unparseable(RejectionCode.UNPARSEABLE_RECORD, detail);
            case Read(var fields)
            when WhiteSpace.isBlank(fields.abstractText()) ->
                new Unparseable(
                        RejectionCode.EMPTY_ABSTRACT,
                        "the record of format %s has no abstract".formatted(raw.format()));
            case Read(var fields) -> new Parsed(assembler.assemble(raw, fields, now));
        };
    }

    /** The formats that can be parsed. */
    public List<Format> formats() {
        return parsers.values().stream().map(FormatParser::format).toList();
    }
}
