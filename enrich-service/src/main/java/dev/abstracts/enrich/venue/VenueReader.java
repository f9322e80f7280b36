package dev.abstracts.enrich.venue;

import dev.abstracts.contract.Decision;
import dev.abstracts.contract.Tag.Evidence;
import dev.abstracts.contract.Venue;
import dev.abstracts.contract.Venue.Status;
import dev.abstracts.enrich.display.ReadableText;
import dev.abstracts.enrich.venue.VenueGazetteer.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private final VenueNames names;
    private final VenueWords words = VenueWords.listed();
    private final Presentations presentations = Presentations.load();
    private final WorkshopNames workshops;

    public VenueReader(VenueGazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.names = new VenueNames(gazetteer);
        this.workshops = new WorkshopNames(presentations, gazetteer);
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

    /** {@link #read(String, String)}, and what reviewers decided of it. */
    public @Nullable VenueReading read(
            @Nullable String comment, @Nullable String journalReference, @Nullable Decision decision) {
        VenueReading reading = read(comment, journalReference);
        return reading == null || decision == null ? reading : reading.decided(decision);
    }

    private static boolean isAccepted(VenueReading reading) {
        return reading.venue().status() == Status.ACCEPTED;
    }

    private @Nullable VenueReading comment(String received) {
        ReadableText readable = ReadableText.of("comment", beginning(received));
        String comment = readable.text();
        List<Clause> clauses = Clause.split(Token.scan(comment), words);
        List<VenueReading> readings = new ArrayList<>(2);
        for (int i = 0; i < clauses.size(); i++) {
            Clause next = i + 1 < clauses.size() ? clauses.get(i + 1) : null;
            List<VenueReading> ofClause = new ArrayList<>(2);
            for (Mention mention : Mention.in(clauses.get(i), names.in(comment, clauses.get(i)))) {
                VenueReading reading = reading(readable, mention, next);
                if (reading != null) {
                    ofClause.add(reading);
                }
            }
            // A paper in a journal that is presented at a conference is said in one breath: the conference is the
            // venue.
            ofClause.sort(Comparator.comparingInt(reading -> reading.venue().journal() == null ? 0 : 1));
            readings.addAll(ofClause);
        }
        VenueReading first = readings.stream()
                .min(Comparator.comparingInt(reading -> isAccepted(reading) ? 0 : 1))
                .orElse(null);
        return first == null ? null : first.completedBy(readings);
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST_COMMENT ? text : text.substring(0, LONGEST_COMMENT);
    }

    private @Nullable VenueReading reading(ReadableText readable, Mention mention, @Nullable Clause next) {
        String comment = readable.text();
        Cue cue = StatusCues.of(mention);
        if (cue == Cue.SILENT || !Certainty.of(mention, cue)) {
            return null;
        }
        Status status = cue.status();
        Clause clause = mention.clause();
        Evidence said = readable.evidence(clause.start(), clause.endOffset());
        String raw = readable.received().substring(said.start(), Math.min(said.end(), said.start() + LONGEST_RAW));
        boolean atEvent = mention.entry().kind() != Kind.JOURNAL;
        Presentations.Said how = atEvent ? presentations.of(mention, next) : Presentations.Said.NOTHING;
        String workshop = mention.entry().kind() == Kind.CONFERENCE ? workshops.of(comment, mention) : null;
        Venue venue = new Venue(
                mention.entry().name(),
                mention.year(),
                status == null ? Status.ACCEPTED : status,
                how.presentation(),
                workshop == null || workshop.equalsIgnoreCase(mention.entry().name()) ? null : workshop,
                how.track(),
                journal(mention),
                raw.strip());
        boolean listed = gazetteer.lists(mention.entry());
        double confidence = (status == null ? 0.8 : 0.9) + (mention.year() == null ? 0.0 : 0.08) - (listed ? 0.0 : 0.1);
        return new VenueReading(
                venue,
                mention.entry().id(),
                listed ? "venue-in-comment" : "venue-stated-in-comment",
                readable.evidence(mention.startOffset(), mention.endOffset()),
                confidence);
    }

    private static @Nullable String journal(Mention mention) {
        return mention.entry().kind() == Kind.JOURNAL ? mention.entry().name() : null;
    }

    private @Nullable VenueReading reference(String text) {
        List<Token> tokens = Token.scan(beginning(text));
        Clause whole = new Clause(tokens, 0, tokens.size());
        if (tokens.isEmpty()) {
            return null;
        }
        List<Mention> mentions = Mention.in(whole, names.inReference(text, whole));
        if (mentions.isEmpty()) {
            return null;
        }
        Mention mention = mentions.stream()
                .filter(named -> gazetteer.lists(named.entry()))
                .findFirst()
                .orElse(mentions.getFirst());
        // A reference begins with the journal's name, and names proceedings in any place.
        boolean event = mention.entry().kind() != Kind.JOURNAL;
        if (!(mention.first() == 0 || event)
                || (mention.isAmbiguous() && mention.first() > 0 && mention.year() == null)) {
            return null;
        }
        Presentations.Said said = event ? presentations.of(mention, null) : Presentations.Said.NOTHING;
        Venue venue = new Venue(
                mention.entry().name(),
                mention.year() != null ? mention.year() : Years.last(tokens),
                Status.ACCEPTED,
                said.presentation(),
                event ? workshops.of(text, mention) : null,
                said.track(),
                journal(mention),
                text.length() > LONGEST_RAW ? text.substring(0, LONGEST_RAW) : text);
        return new VenueReading(venue, mention.entry().id(), "venue-in-journal-reference", null, 0.95);
    }
}
