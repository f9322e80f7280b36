package dev.abstracts.enrich.assemble;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.PaperChange.FieldChange;
import dev.abstracts.contract.PaperChange.Kind;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.SightingUpdate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a paper: its sightings after an update, the paper that they make, and what changed about it.
 *
 * @param paper always written, even if nothing changed, so that a replay fills an emptied topic again
 * @param change absent if the update changes nothing but when and in which delivery something was received
 */
public record Assembly(
        PaperSightings sightings, Paper paper, @Nullable PaperChange change) {

    public Assembly {
        requireNonNull(sightings, "sightings is null");
        requireNonNull(paper, "paper is null");
    }

    /**
     * @param message the update as it came, which is what is stored of it
     * @param at now
     */
    public static Assembly of(PaperSightings before, SightingUpdate update, byte[] message, Instant at) {
        PaperId id = update.paperId();
        PaperSightings after =
                update.sighting() == null ? before.without(update.source()) : before.with(update.sighting(), message);
        Paper paper = after.isEmpty() ? Paper.gone(id, at) : PaperMerger.merge(id, after.sightings());
        return new Assembly(after, paper, change(before, paper, at));
    }

    private static @Nullable PaperChange change(PaperSightings before, Paper paper, Instant at) {
        if (before.isEmpty()) {
            return paper.gone() ? null : new PaperChange(paper.id(), Kind.ADDED, at, List.of());
        }
        if (paper.gone()) {
            return new PaperChange(paper.id(), Kind.WITHDRAWN, at, List.of());
        }
        List<FieldChange> fields = PaperDifference.between(PaperMerger.merge(paper.id(), before.sightings()), paper);
        return fields.isEmpty() ? null : new PaperChange(paper.id(), Kind.REVISED, at, fields);
    }
}
