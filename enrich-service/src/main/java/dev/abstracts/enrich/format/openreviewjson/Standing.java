package dev.abstracts.enrich.format.openreviewjson;

import dev.abstracts.contract.Decision;
import dev.abstracts.contract.Decision.Outcome;
import dev.abstracts.enrich.decision.DecisionReader;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submission. Its {@code venue} says it in words, {@code ICLR 2024 poster} or {@code Submitted to ICLR 2024}; its
 * {@code venueid} where it is filed, {@code ICLR.cc/2024/Conference/Rejected_Submission}, which names the outcome also where the
 * words hide it; and a reply to it, {@code Accept (Poster)}, what was decided. A withdrawal follows on any of these.
 *
 * @param publishedIn the venue that accepted it
 * @param remark the venue's words where it did not, or not yet
 */
record Standing(
        @Nullable Decision decision,
        @Nullable String publishedIn,
        @Nullable String remark) {

    private static final Pattern DECIDES = Pattern.compile("(?i)decision|acceptance|meta_?review|recommendation");
    private static final Pattern OPEN = Pattern.compile("(?i)\\b(?:submitted|submissions?|review|pending)\\b");
    private static final Pattern ACCEPTED_BY = Pattern.compile("(?i)accepted (?:by|at|to|for) (?:the )?");

    static Standing of(Note note) {
        String venue = note.text("venue");
        String filed = filed(note);
        Decision decision = decision(note, venue, filed);
        boolean accepted = decision != null && decision.outcome() == Outcome.ACCEPTED;
        boolean open = venue == null || OPEN.matcher(venue).find();
        if (accepted || decision == null && !open) {
            String publishedIn = open
                    ? (filed == null ? null : VenueId.words(filed))
                    : ACCEPTED_BY.matcher(venue).replaceFirst("");
            return new Standing(decision, publishedIn, null);
        }
        return new Standing(decision, null, venue);
    }

    /** Where it is filed: the venue's id, else what it was submitted as. */
    private static @Nullable String filed(Note note) {
        String venueId = note.text("venueid");
        if (venueId != null) {
            return venueId;
        }
        for (String invitation : note.invitations()) {
            if (invitation.contains("/-/") && invitation.contains("ubmission")) {
                return invitation;
            }
        }
        return null;
    }

    private static @Nullable Decision decision(Note note, @Nullable String venue, @Nullable String filed) {
        Decision words = venue == null ? null : inWords(venue);
        Decision file = filed == null ? null : inFile(filed);
        for (Decision known : new Decision[] {words, file}) {
            if (known != null && known.outcome() == Outcome.WITHDRAWN) {
                return known;
            }
        }
        Decision reply = inReplies(note);
        return reply != null ? reply : words != null ? words : file;
    }

    /** The latest reply that decides counts, one whose field is called a decision before a recommendation. */
    private static @Nullable Decision inReplies(Note note) {
        Decision latest = null;
        LocalDate day = LocalDate.MIN;
        boolean recommended = true;
        for (Note reply : note.replies()) {
            String line = reply.text("decision");
            boolean recommends = line == null;
            if (recommends
                    && reply.invitations().stream()
                            .anyMatch(i -> DECIDES.matcher(i).find())) {
                line = reply.text("recommendation");
            }
            Decision decision = line == null ? null : DecisionReader.read(line);
            LocalDate written = reply.lastDay("cdate", "tcdate");
            written = written == null ? LocalDate.MIN : written;
            boolean counts = recommended == recommends ? !written.isBefore(day) : recommended;
            if (decision != null && counts) {
                latest = decision;
                day = written;
                recommended = recommends;
            }
        }
        return latest;
    }

    private static @Nullable Decision inWords(String venue) {
        Decision decision = DecisionReader.read(venue);
        if (decision != null) {
            return decision;
        }
        String lower = venue.toLowerCase(Locale.ROOT);
        if (lower.contains("withdrawn")) {
            return new Decision(Outcome.WITHDRAWN, null, venue);
        }
        if (lower.contains("rejected") || lower.contains("desk reject")) {
            return new Decision(Outcome.REJECTED, null, venue);
        }
        return ACCEPTED_BY.matcher(venue).lookingAt() ? new Decision(Outcome.ACCEPTED, null, venue) : null;
    }

    private static @Nullable Decision inFile(String filed) {
        String lower = filed.toLowerCase(Locale.ROOT);
        return lower.contains("withdrawn")
                ? new Decision(Outcome.WITHDRAWN, null, filed)
                : lower.contains("reject") ? new Decision(Outcome.REJECTED, null, filed) : null;
    }
}
