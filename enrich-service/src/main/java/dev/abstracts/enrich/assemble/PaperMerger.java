package dev.abstracts.enrich.assemble;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import dev.abstracts.contract.Decision;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.SourceId;
import dev.abstracts.contract.Venue;
import dev.abstracts.enrich.identity.SightingVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Merges the sightings of one work. A function of their set: the order in which they come, how they are grouped on the
 * way and how often each comes make no difference.
 *
 * <ul>
 *   <li>Of several sightings of one source the one of the highest {@link SightingVersion} counts.
 *   <li>Single values come from the newest sighting, by its source's own date, that has one; then the longest; then the
 *       one with the smallest record id. The arXiv version is the highest.
 *   <li>Authors are the longest list that is not truncated, or the longest if all are.
 *   <li>The date is the one of the finest precision, then the earliest.
 *   <li>Lists are sorted unions; tags as {@link TagMerger} says, what was read out of
 *       the texts as {@link ReadingMerger} says.
 * </ul>
 */
public final class PaperMerger {

    /** Newest first by the source's own date; sightings without one come last. */
    private static final Comparator<Sighting> BY_DATE =
            comparing(Sighting::sourceDate, Comparator.nullsLast(Comparator.reverseOrder()));

    /** The order in which sightings are believed, all else being equal. */
    static final Comparator<Sighting> NEWEST_FIRST =
            BY_DATE.thenComparing(Sighting::recordId).thenComparing(Sighting::source);

    private static final Comparator<PublicationDate> FINEST_FIRST = comparing(PublicationDate::precision)
            .thenComparing(PublicationDate::date)
            .thenComparing(PublicationDate::inferred);

    private PaperMerger() {}

    /** @param sightings of the paper with this id; at least one */
    public static Paper merge(PaperId id, Collection<Sighting> sightings) {
        List<Sighting> current = current(sightings);
        if (current.isEmpty()) {
            throw new IllegalArgumentException("no sighting of " + id + " to merge");
        }
        String title = newest(current, Sighting::title, String::length);
        String abstractText = newest(current, Sighting::abstractText, String::length);
        String comment = newest(current, Sighting::comment, String::length);
        Decision decision =
                newest(current, Sighting::decision, value -> value.raw().length());
        String primaryCategory = newest(current, Sighting::primaryCategory, String::length);
        Sighting authors = authors(current);
        ReceivedText shown = new ReceivedText(title, abstractText, comment, decision);
        ReadingMerger readings = new ReadingMerger(current, shown);
        return new Paper(
                id,
                false,
                title,
                abstractText,
                authors == null ? List.of() : authors.authors(),
                authors != null && authors.authorsTruncated(),
                union(current, Sighting::affiliations),
                identifiers(current),
                current.stream()
                        .map(Sighting::published)
                        .filter(Objects::nonNull)
                        .min(FINEST_FIRST)
                        .orElse(null),
                primaryCategory,
                union(current, Sighting::categories),
                comment,
                newest(current, Sighting::pages, value -> 0),
                newest(current, Sighting::figures, value -> 0),
                newest(current, Sighting::venue, PaperMerger::length),
                decision,
                union(current, Sighting::links),
                union(current, Sighting::codeLinks),
                current.stream().anyMatch(Sighting::hasCode),
                TagMerger.merge(current, shown),
                readings.display(),
                readings.subjects(primaryCategory),
                readings.claims(),
                readings.resources(),
                current.stream().map(PaperMerger::provenance).toList(),
                latest(current, Sighting::receivedAt),
                latest(current, Sighting::enrichedAt));
    }

    /** The sightings that count: of each source the one of the highest version, in the order of the sources. */
    public static List<Sighting> current(Collection<Sighting> sightings) {
        Map<SourceId, Sighting> bySource = new TreeMap<>();
        for (Sighting sighting : sightings) {
            bySource.merge(
                    sighting.source(),
                    sighting,
                    (one, other) -> SightingVersion.of(one).compareTo(SightingVersion.of(other)) >= 0 ? one : other);
        }
        return List.copyOf(bySource.values());
    }

    /** A field of a sighting; absent where the record does not say. */
    private interface Field<T> {
        @Nullable
        T of(Sighting sighting);
    }

    private static <T> @Nullable T newest(List<Sighting> sightings, Field<T> field, ToIntFunction<T> length) {
        Sighting best = null;
        T bestValue = null;
        for (Sighting sighting : sightings) {
            T value = field.of(sighting);
            if (value == null) {
                continue;
            }
            if (best == null || bestValue == null || compare(sighting, value, best, bestValue, length) < 0) {
                best = sighting;
                bestValue = value;
            }
        }
        return bestValue;
    }

    private static <T> int compare(Sighting one, T value, Sighting other, T otherValue, ToIntFunction<T> length) {
        int byDate = BY_DATE.compare(one, other);
        if (byDate != 0) {
            return byDate;
        }
        int byLength = Integer.compare(length.applyAsInt(otherValue), length.applyAsInt(value));
        return byLength != 0 ? byLength : NEWEST_FIRST.compare(one, other);
    }

    private static int length(Venue venue) {
        return venue.raw() == null ? 0 : venue.raw().length();
    }

    private static @Nullable Sighting authors(List<Sighting> sightings) {
        return sightings.stream()
                .filter(sighting -> !sighting.authors().isEmpty())
                .min(comparing(Sighting::authorsTruncated)
                        .thenComparing(sighting -> sighting.authors().size(), Comparator.reverseOrder())
                        .thenComparing(NEWEST_FIRST))
                .orElse(null);
    }

    private static Identifiers identifiers(List<Sighting> sightings) {
        String arxiv = newest(sightings, sighting -> sighting.identifiers().arxiv(), String::length);
        return new Identifiers(
                arxiv,
                sightings.stream()
                        .map(Sighting::identifiers)
                        .filter(known -> Objects.equals(known.arxiv(), arxiv))
                        .map(Identifiers::arxivVersion)
                        .filter(Objects::nonNull)
                        .max(naturalOrder())
                        .orElse(null),
                newest(sightings, sighting -> sighting.identifiers().doi(), String::length),
                newest(sightings, sighting -> sighting.identifiers().openreview(), String::length));
    }

    private static List<String> union(List<Sighting> sightings, Function<Sighting, List<String>> field) {
        return sightings.stream()
                .flatMap(sighting -> field.apply(sighting).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Instant latest(List<Sighting> sightings, Function<Sighting, Instant> field) {
        return Collections.max(sightings.stream().map(field).toList());
    }

    private static Paper.Provenance provenance(Sighting sighting) {
        return new Paper.Provenance(
                sighting.feed(),
                sighting.delivery(),
                sighting.recordId(),
                sighting.format(),
                sighting.receivedAt(),
                sighting.enrichedAt(),
                sighting.enrichment());
    }
}
