package dev.abstracts.ingest.format;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.abstracts.ingest.format.arxivjsonl.ArxivJsonlFormat;
import dev.abstracts.ingest.format.atom.AtomFormat;
import dev.abstracts.ingest.format.bibtex.BibtexFormat;
import dev.abstracts.ingest.format.blocks.BlocksFormat;
import dev.abstracts.ingest.format.crossrefjson.CrossrefFormat;
import dev.abstracts.ingest.format.csljson.CslFormat;
import dev.abstracts.ingest.format.jats.JatsFormat;
import dev.abstracts.ingest.format.jsonl.JsonlFormat;
import dev.abstracts.ingest.format.oaipmh.OaiPmhFormat;
import dev.abstracts.ingest.format.openreviewjson.OpenReviewFormat;
import dev.abstracts.ingest.format.portallisting.PortalListingFormat;
import dev.abstracts.ingest.format.reviewlisting.ReviewListingFormat;
import dev.abstracts.ingest.format.ris.RisFormat;
import dev.abstracts.ingest.format.rss.RssFormat;
import dev.abstracts.ingest.format.runon.RunOnFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every format that documents may have, by name and by the look of a document. */
public final class Formats {

    /** Below this score a document is not taken for a format. */
    private static final double THRESHOLD = 0.5;

    private final List<RecordFormat> formats;
    private final Map<String, RecordFormat> byName;

    public Formats() {
        this(List.of(
                new OpenReviewFormat(),
                new CrossrefFormat(),
                new CslFormat(),
                new ArxivJsonlFormat(),
                new BlocksFormat(),
                new RunOnFormat(),
                new PortalListingFormat(),
                new ReviewListingFormat(),
                new OaiPmhFormat(),
                new AtomFormat(),
                new RssFormat(),
                new JatsFormat(),
                new BibtexFormat(),
                new RisFormat(),
                new JsonlFormat()));
    }

    Formats(List<RecordFormat> formats) {
        this.formats = List.copyOf(formats);
        this.byName = this.formats.stream()
                .collect(toUnmodifiableMap(format -> format.format().name(), identity()));
    }

    public Optional<RecordFormat> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Their names, the surest to recognise first. */
    public List<String> names() {
        return formats.stream().map(format -> format.format().name()).toList();
    }

    /** The format that the document looks most like. */
    public Outcome recognise(Head head) {
        RecordFormat best = formats.getFirst();
        Recognition how = best.recognise(head);
        for (RecordFormat format : formats.subList(1, formats.size())) {
            Recognition other = format.recognise(head);
            if (other.score() > how.score()) {
                best = format;
                how = other;
            }
        }
        return how.score() >= THRESHOLD ? new Recognised(best) : new Unrecognised(best, how.lacks());
    }

    /** Whether and as what a document was recognised. */
    public sealed interface Outcome {}

    public record Recognised(RecordFormat format) implements Outcome {}

    /** @param lacks what the document would need to be taken for the nearest format */
    public record Unrecognised(RecordFormat nearest, String lacks) implements Outcome {}
}
