package dev.abstracts.search.generation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What another enrichment makes of the same records: the papers of two generations, read side by side in the order of their
 * keys, so that memory holds a page of each and the counts. Papers that are gone are left out.
 *
 * @param both papers that are in both generations
 * @param changed those of them that tags, venue, subjects, claims, resources or readable texts of differ
 * @param onlyBefore papers that the later generation does not have: records that it rejects or gives another identity
 * @param onlyAfter papers that only the later one has
 * @param display papers whose readable title or abstract differs
 */
public record GenerationDifference(
        int before,
        int after,
        long both,
        long changed,
        long onlyBefore,
        long onlyAfter,
        List<Tally.Count> missing,
        List<Tally.Count> tagsAdded,
        List<Tally.Count> tagsRemoved,
        List<Tally.Count> venues,
        List<Tally.Count> subjectsAdded,
        List<Tally.Count> subjectsRemoved,
        List<Tally.Count> claimsAdded,
        List<Tally.Count> claimsRemoved,
        long display) {

    /** @throws IOException when Elasticsearch is away or has no such index any more */
    static GenerationDifference between(Elasticsearch elasticsearch, Generation before, Generation after)
            throws IOException {
        try (PapersInOrder left = new PapersInOrder(elasticsearch, before.index());
                PapersInOrder right = new PapersInOrder(elasticsearch, after.index())) {
            return new Comparison().compare(before.number(), after.number(), left, right);
        }
    }

    /** The counts while two generations are read. */
    private static final class Comparison {

        private final Tally missing = new Tally();
        private final Tally tagsAdded = new Tally();
        private final Tally tagsRemoved = new Tally();
        private final Tally venues = new Tally();
        private final Tally subjectsAdded = new Tally();
        private final Tally subjectsRemoved = new Tally();
        private final Tally claimsAdded = new Tally();
        private final Tally claimsRemoved = new Tally();
        private long both;
        private long changed;
        private long onlyBefore;
        private long onlyAfter;
        private long display;

        GenerationDifference compare(int before, int after, PapersInOrder left, PapersInOrder right)
                throws IOException {
            while (left.paper() != null || right.paper() != null) {
                int order = left.paper() == null
                        ? 1
                        : right.paper() == null ? -1 : left.key().compareTo(right.key());
                if (order < 0) {
                    onlyBefore++;
                    missing.add("only before", left.id());
                    left.advance();
                } else if (order > 0) {
                    onlyAfter++;
                    missing.add("only after", right.id());
                    right.advance();
                } else {
                    both++;
                    compare(right.id(), Objects.requireNonNull(left.paper()), Objects.requireNonNull(right.paper()));
                    left.advance();
                    right.advance();
                }
            }
            return new GenerationDifference(
                    before,
                    after,
                    both,
                    changed,
                    onlyBefore,
                    onlyAfter,
                    missing.counts(),
                    tagsAdded.counts(),
                    tagsRemoved.counts(),
                    venues.counts(),
                    subjectsAdded.counts(),
                    subjectsRemoved.counts(),
                    claimsAdded.counts(),
                    claimsRemoved.counts(),
                    display);
        }

        private void compare(String id, JsonNode one, JsonNode other) {
            boolean differs = compare(id, names(one, "tags", "id"), names(other, "tags", "id"), tagsAdded, tagsRemoved)
                    | compare(
                            id,
                            names(one, "subjects", "category"),
                            names(other, "subjects", "category"),
                            subjectsAdded,
                            subjectsRemoved)
                    | compare(
                            id,
                            names(one, "claims", "kind"),
                            names(other, "claims", "kind"),
                            claimsAdded,
                            claimsRemoved);
            if (!one.path("venue").equals(other.path("venue"))) {
                venues.add(venue(one) + " -> " + venue(other), id);
                differs = true;
            }
            // In a document these are the readable texts.
            if (!one.path("title").equals(other.path("title"))
                    || !one.path("abstract").equals(other.path("abstract"))) {
                display++;
                differs = true;
            }
            boolean details = !one.path("claims").equals(other.path("claims"))
                    || !one.path("resources").equals(other.path("resources"));
            changed += differs || details ? 1 : 0;
        }

        private static boolean compare(String id, Set<String> one, Set<String> other, Tally added, Tally removed) {
            other.stream().filter(value -> !one.contains(value)).forEach(value -> added.add(value, id));
            one.stream().filter(value -> !other.contains(value)).forEach(value -> removed.add(value, id));
            return !one.equals(other);
        }

        private static Set<String> names(JsonNode paper, String list, String member) {
            Set<String> names = new HashSet<>();
            paper.path(list).forEach(each -> names.add(each.path(member).asText()));
            return names;
        }

        private static String venue(JsonNode paper) {
            JsonNode venue = paper.path("venue");
            if (venue.isMissingNode()) {
                return "none";
            }
            String year = venue.has("year") ? " " + venue.path("year").asInt() : "";
            return venue.path("name").asText() + year + " "
                    + venue.path("status").asText();
        }
    }
}
