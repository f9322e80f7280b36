package dev.abstracts.enrich.assemble;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The union of the sightings' tags by id. Of several tags of one id the most confident counts, then one whose evidence
 * the paper still shows, then the newest. Evidence whose text the paper does not show is left out: a span must point
 * into the text beside it.
 */
final class TagMerger {

    private record Candidate(Tag tag, Sighting sighting) {}

    private static final Comparator<Candidate> BEST_FIRST = comparing(
                    (Candidate candidate) -> candidate.tag().confidence(), reverseOrder())
            .thenComparing(candidate -> candidate.tag().evidence() == null)
            .thenComparing(Candidate::sighting, PaperMerger.NEWEST_FIRST);

    private TagMerger() {}

    static List<Tag> merge(List<Sighting> sightings, ReceivedText shown) {
        Map<String, Candidate> byId = new TreeMap<>();
        for (Sighting sighting : sightings) {
            for (Tag tag : sighting.tags()) {
                Candidate candidate = new Candidate(withEvidenceThatHolds(tag, sighting, shown), sighting);
                byId.merge(tag.id(), candidate, (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
            }
        }
        return byId.values().stream().map(Candidate::tag).toList();
    }

    private static Tag withEvidenceThatHolds(Tag tag, Sighting sighting, ReceivedText shown) {
        Tag.Evidence evidence = tag.evidence();
        return evidence == null || shown.holds(evidence, sighting)
                ? tag
                : new Tag(tag.id(), tag.label(), tag.kind(), tag.rule(), null, tag.confidence());
    }
}
