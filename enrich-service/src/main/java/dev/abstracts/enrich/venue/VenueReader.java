package dev.abstracts.enrich.venue;

import dev.abstracts.contract.Tag.Evidence;
import dev.abstracts.contract.Venue;
import dev.abstracts.contract.Venue.Status;
import dev.abstracts.enrich.venue.VenueGazetteer.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the venue of a paper. A comment is read clause by clause: a known name, a year beside it, and the words around it that
 * tell whether the paper is accepted there. A name alone, such as {@code CVPR 2022}, means accepted. Of several venues the
 * first one that accepted the paper counts. The journal reference speaks only where the comment names no accepting venue.
 */
public final class VenueReader {

    private static final int LONGEST_RAW = 200;

    /** Where a comment is longer than this, it is no comment: only its beginning is read. */
    private static final int LONGEST_COMMENT = 4000;

    private final VenueGazetteer gazetteer;

    public VenueReader(VenueGazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Absent when neither names a venue that is known. */
    public @Nullable VenueReading read(@Nullable String comment, @Nullable String journalReference) {
        VenueReading fromComment = comment == null ? null : comment(comment);
        if (journalReference == null || (fromComment != null && isAccepted(fromComment))) {
            return fromComment;
        }
        VenueReading fromReference = reference(journalReference);
        return fromReference == null ? fromComment : fromReference;
    }

    private static boolean isAccepted(VenueReading reading) {
        return reading.venue().status() == Status.ACCEPTED;
    }

    private @Nullable VenueReading comment(String comment) {
        List<Token> tokens = Token.scan(beginning(comment));
        List<VenueGazetteer.Match> matches = gazetteer.find(tokens);
        if (matches.isEmpty()) {
            return null;
        }
        return Clause.split(tokens).stream()
                .flatMap(clause -> Mention.in(clause, matches).stream())
                .map(mention -> reading(comment, mention))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(reading -> isAccepted(reading) ? 0 : 1))
                .orElse(null);
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST_COMMENT ? text : text.substring(0, LONGEST_COMMENT);
    }

    private static @Nullable VenueReading reading(String comment, Mention mention) {
        StatusCues.Cue cue = StatusCues.of(mention);
        if (cue == StatusCues.Cue.SILENT || !mention.isCertain(cue)) {
            return null;
        }
        Status status = cue.status();
        Clause clause = mention.clause();
        String raw = comment.substring(clause.start(), Math.min(clause.endOffset(), clause.start() + LONGEST_RAW));
        Venue venue = new Venue(
                mention.entry().name(),
                mention.year(),
                status == null ? Status.ACCEPTED : status,
                Presentations.of(mention),
                WorkshopNames.of(comment, mention),
                null,
                journal(mention),
                raw.strip());
        double confidence = (status == null ? 0.8 : 0.9) + (mention.year() == null ? 0.0 : 0.08);
        return new VenueReading(
                venue,
                mention.entry().id(),
                "venue-in-comment",
                new Evidence("comment", mention.startOffset(), mention.endOffset()),
                confidence);
    }

    private static @Nullable String journal(Mention mention) {
        return mention.entry().kind() == Kind.JOURNAL ? mention.entry().name() : null;
    }

    private @Nullable VenueReading reference(String text) {
        List<Token> tokens = Token.scan(beginning(text));
        Clause whole = new Clause(tokens, 0, tokens.size());
        List<Mention> mentions = Mention.in(whole, gazetteer.find(tokens));
        if (mentions.isEmpty()) {
            return null;
        }
        Mention mention = mentions.getFirst();
        // A reference begins with the journal's name, and names proceedings in any place.
        boolean leading = mention.first() == 0 || mention.entry().kind() == Kind.CONFERENCE;
        if (!leading || (mention.isAmbiguous() && mention.first() > 0 && mention.year() == null)) {
            return null;
        }
        Integer year = mention.year() != null ? mention.year() : Years.last(tokens);
        Venue venue = new Venue(
                mention.entry().name(),
                year,
                Status.ACCEPTED,
                Presentations.of(mention),
                WorkshopNames.of(text, mention),
                null,
                journal(mention),
                text.length() > LONGEST_RAW ? text.substring(0, LONGEST_RAW) : text);
        return new VenueReading(venue, mention.entry().id(), "venue-in-journal-reference", null, 0.95);
    }
}
