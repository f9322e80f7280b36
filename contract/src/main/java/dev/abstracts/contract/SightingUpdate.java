package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Value of {@code abstracts.sightings.v1}, keyed by {@link #paperId}: what a source now says about the paper, or that
 * it no longer speaks of it.
 *
 * @param sighting absent when the source has moved to another paper or was withdrawn
 */
public record SightingUpdate(
        PaperId paperId, SourceId source, @Nullable Sighting sighting) {

    public SightingUpdate {
        requireNonNull(paperId, "paperId is null");
        requireNonNull(source, "source is null");
    }

    public static SightingUpdate put(PaperId paperId, Sighting sighting) {
        return new SightingUpdate(paperId, sighting.source(), sighting);
    }

    public static SightingUpdate removed(PaperId paperId, SourceId source) {
        return new SightingUpdate(paperId, source, null);
    }
}
