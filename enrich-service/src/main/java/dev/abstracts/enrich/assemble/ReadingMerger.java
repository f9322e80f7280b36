package dev.abstracts.enrich.assemble;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import dev.abstracts.contract.Claim;
import dev.abstracts.contract.Display;
import dev.abstracts.contract.Resource;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.Subject;
import dev.abstracts.contract.Subject.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Merges what was read out of the sightings' texts, so that all of it speaks of the texts that the paper shows.
 *
 * <ul>
 *   <li>The readable title and the claims come from the newest sighting that has just the title or abstract shown.
 *   <li>Subjects are the union of what sources say, the primary one first; predicted ones count only where no source says any,
 *       and come from the newest sighting that has some.
 *   <li>Resources are the union by kind and address; a span that does not point into the text shown is left out.
 * </ul>
 */
final class ReadingMerger {

    private final List<Sighting> sightings;
    private final ReceivedText shown;

    /** @param sightings that count */
    ReadingMerger(List<Sighting> sightings, ReceivedText shown) {
        this.sightings = sightings.stream().sorted(PaperMerger.NEWEST_FIRST).toList();
        this.shown = shown;
    }

    Display display() {
        Sighting ofTitle = withTitle();
        Sighting ofAbstract = withAbstract();
        Display display = new Display(
                ofTitle == null ? null : ofTitle.display().title(),
                ofAbstract == null ? null : ofAbstract.display().abstractText());
        return display.equals(Display.NONE) ? Display.NONE : display;
    }

    List<Claim> claims() {
        Sighting sighting = withAbstract();
        return sighting == null
                ? List.of()
                : sighting.claims().stream()
                        .filter(claim -> shown.holds(claim.span(), sighting))
                        .toList();
    }

    /** @param primaryCategory of the paper, whose subject comes first */
    List<Subject> subjects(@Nullable String primaryCategory) {
        Map<String, Subject> stated = new TreeMap<>();
        for (Sighting sighting : sightings) {
            sighting.subjects().stream()
                    .filter(subject -> subject.origin() == Origin.SOURCE)
                    .forEach(subject -> stated.putIfAbsent(subject.category(), subject));
        }
        if (stated.isEmpty()) {
            return sightings.stream()
                    .map(Sighting::subjects)
                    .filter(subjects -> !subjects.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }
        return stated.values().stream()
                .sorted(comparing(subject -> !subject.category().equals(primaryCategory)))
                .toList();
    }

    private record Found(Resource resource, boolean spanHolds) {}

    List<Resource> resources() {
        Comparator<Found> best = comparing(Found::spanHolds, reverseOrder());
        Map<String, Found> byAddress = new TreeMap<>();
        for (Sighting sighting : sightings) {
            for (Resource resource : sighting.resources()) {
                boolean holds = resource.span() != null && shown.holds(resource.span(), sighting);
                Found found = new Found(
                        holds ? resource : new Resource(resource.kind(), resource.url(), resource.host(), null), holds);
                byAddress.merge(resource.kind() + " " + resource.url(), found, BinaryOperator.minBy(best));
            }
        }
        return byAddress.values().stream().map(Found::resource).toList();
    }

    private @Nullable Sighting withTitle() {
        return first(sighting -> shown.title() != null && Objects.equals(sighting.title(), shown.title()));
    }

    private @Nullable Sighting withAbstract() {
        return first(sighting ->
                shown.abstractText() != null && Objects.equals(sighting.abstractText(), shown.abstractText()));
    }

    private @Nullable Sighting first(Predicate<Sighting> condition) {
        return sightings.stream().filter(condition).findFirst().orElse(null);
    }
}
